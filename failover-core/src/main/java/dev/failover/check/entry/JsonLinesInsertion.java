package dev.failover.check.entry;

import dev.failover.check.Remediation;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import java.util.ArrayList;
import java.util.List;

/** JSON whose entries start on lines of their own: new lines behind the one that ends with the opening brace. */
record JsonLinesInsertion(ConfigurationText text, YamlMapping services) implements EntryInsertion {

    @Override
    public Remediation add(ServiceEntry entry, int earlier) {
        List<String> lines = new ArrayList<>(lines(entry));
        if (earlier > 0 || !services.isEmpty()) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ",");
        }
        int line = services.location().line();
        return new Remediation(
                List.of("Add the following to " + text.file().path() + " after line " + line
                        + ", which ends with the '{' of 'services':"),
                lines,
                entry.notes(),
                List.of(EntryInsertion.insertBehind(text, line, lines)));
    }

    private List<String> lines(ServiceEntry entry) {
        if (services.isEmpty()) {
            String step = " ".repeat(text.step());
            return FlowStyle.JSON.lines(entry, text.indent(services.location().line()) + step, step);
        }
        Entry example = services.entries().get(0);
        Location key = example.key().location();
        String indent = text.indent(key.line());
        return example.value() instanceof YamlMapping fields
                        && !fields.isEmpty()
                        && fields.entries().get(0).key().location().line() > key.line()
                ? FlowStyle.JSON.lines(entry, indent, stepBelow(indent, fields))
                : List.of(indent + FlowStyle.JSON.oneLine(entry));
    }

    private String stepBelow(String indent, YamlMapping fields) {
        String deeper = text.indent(fields.entries().get(0).key().location().line());
        return deeper.startsWith(indent) ? deeper.substring(indent.length()) : " ".repeat(text.step());
    }
}
