package dev.failover.check.entry;

import dev.failover.check.Remediation;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlDocument;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A configuration in a quoted or folded scalar, where no line can be pasted: the scalar is written anew as a literal
 * block, with the entry in it.
 */
record ScalarReplacement(ConfigurationText text) implements EntryInsertion {

    private static final int STEP = 2;

    @Override
    public Remediation add(ServiceEntry entry, int earlier) {
        SourceFile content = content();
        Remediation inner = EntryInsertion.into(new ConfigurationText(content, rootOf(content), Optional.empty()))
                .add(entry, earlier);
        if (earlier > 0) {
            return new Remediation(
                    List.of(BlockInsertion.advice(text)), indented(inner.paste()), entry.notes(), List.of());
        }
        SourceFile changed = content.with(inner.edits());
        List<String> lines = new ArrayList<>(List.of(firstLine()));
        lines.addAll(indented(IntStream.rangeClosed(1, changed.lineCount())
                .mapToObj(changed::lineText)
                .toList()));
        Location replaced = Location.of(text.file(), text.file().lineStart(old().line()), endOfLastLine());
        return new Remediation(
                List.of(advice()),
                lines,
                entry.notes(),
                List.of(TextEdit.at(replaced, String.join(text.lineBreak(), lines))));
    }

    private Location old() {
        return text.holder().orElseThrow().location();
    }

    /** What the scalar says, as if it were a file. */
    private SourceFile content() {
        String said = text.holder().orElseThrow().text();
        return new SourceFile(text.file().path(), said.getBytes(StandardCharsets.UTF_8));
    }

    private static YamlMapping rootOf(SourceFile content) {
        return YamlParser.parse(content).documents().stream()
                .map(YamlDocument::root)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mapping in " + content));
    }

    /** The key, the sign of a literal block, and the comment that stood behind the scalar. */
    private String firstLine() {
        int start = text.file().lineStart(old().line());
        String key = text.file().text().substring(start, old().span().start());
        String comment = text.file().text().substring(old().span().end(), endOfLastLine());
        return (key + "|" + comment).stripTrailing();
    }

    private int endOfLastLine() {
        int line = old().endLine();
        return text.file().lineStart(line) + text.file().lineText(line).length();
    }

    private List<String> indented(List<String> lines) {
        String indent = " ".repeat(text.indentOfLine(old().line()) + STEP);
        return lines.stream().map(line -> (indent + line).stripTrailing()).toList();
    }

    private String advice() {
        int first = old().line();
        int last = old().endLine();
        return "Replace " + (first == last ? "line " + first : "lines " + first + "-" + last) + " of "
                + text.file().path() + " by:";
    }
}
