package dev.failover.check.entry;

import dev.failover.check.Remediation;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlParser;
import dev.failover.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A configuration in a quoted or folded scalar, where no line can be pasted: the scalar is written anew as a literal
 * block, with the entry in it.
 */
record ScalarReplacement(ConfigurationText text) implements EntryInsertion {

    @Override
    public Remediation add(ServiceEntry entry, int earlier) {
        YamlScalar holder = text.holder().orElseThrow();
        SourceFile content = new SourceFile(text.file().path(), holder.text().getBytes(StandardCharsets.UTF_8));
        YamlMapping root = YamlParser.parse(content).documents().stream()
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mapping in " + text.file()));
        Remediation inner = EntryInsertion.into(new ConfigurationText(content, root, Optional.empty()))
                .add(entry, 0);
        return remediation(holder, content.with(inner.edits()), entry, earlier);
    }

    private Remediation remediation(YamlScalar holder, SourceFile changed, ServiceEntry entry, int earlier) {
        Location old = holder.location();
        int start = text.file().lineStart(old.line());
        List<String> lines = new ArrayList<>();
        lines.add(text.file().text().substring(start, old.span().start()) + "|");
        String indent = " ".repeat(text.indentOfLine(old.line()) + 2);
        for (int line = 1; line <= changed.lineCount(); line++) {
            lines.add((indent + changed.lineText(line)).stripTrailing());
        }
        List<TextEdit> edits = earlier > 0
                ? List.of()
                : List.of(TextEdit.at(
                        Location.of(text.file(), start, old.span().end()), String.join(text.lineBreak(), lines)));
        return new Remediation(List.of(advice(old)), lines, entry.notes(), edits);
    }

    private String advice(Location old) {
        String lines = old.line() == old.endLine() ? "line " + old.line() : "lines " + old.line() + "-" + old.endLine();
        return "Replace " + lines + " of " + text.file().path() + " by:";
    }
}
