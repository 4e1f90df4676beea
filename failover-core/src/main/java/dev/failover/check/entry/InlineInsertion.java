package dev.failover.check.entry;

import dev.failover.check.Remediation;
import dev.failover.source.Location;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlMapping;
import java.util.List;

/** Behind the opening brace, within its line: there the entry needs no comma before it, whatever follows. */
record InlineInsertion(ConfigurationText text, YamlMapping services) implements EntryInsertion {

    @Override
    public Remediation add(ServiceEntry entry, int earlier) {
        FlowStyle style = text.json() ? FlowStyle.JSON : FlowStyle.YAML;
        boolean others = earlier > 0 || !services.isEmpty();
        String inserted = style.oneLine(entry) + (others ? ", " : "");
        int behindBrace = services.location().span().start() + 1;
        return new Remediation(
                List.of(advice()),
                List.of(inserted),
                entry.notes(),
                List.of(TextEdit.at(Location.of(text.file(), behindBrace, behindBrace), inserted)));
    }

    private String advice() {
        return "Add the following to " + text.file().path() + " in line "
                + services.location().line() + ", directly behind the '{' of 'services' (column "
                + services.location().column() + "):";
    }
}
