package dev.failover.check.entry;

import dev.failover.source.SourceFile;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;

/**
 * A failover configuration as it is written.
 *
 * @param file the file that holds it
 * @param root the document that has {@code services:}; its locations are those of {@code file}
 * @param holder the ConfigMap's scalar that the document stands in
 */
public record ConfigurationText(SourceFile file, YamlMapping root, Optional<YamlScalar> holder) {

    Entry services() {
        return root.entry("services").orElseThrow(() -> new IllegalArgumentException("no services: in " + file));
    }

    YamlNode value() {
        return services().value();
    }

    int keyLine() {
        return services().key().location().line();
    }

    boolean json() {
        return file.path().endsWith(".json");
    }

    /** Whether the document's lines are lines of the file, so that one can be pasted between them. */
    boolean hasLinesOfItsOwn() {
        return holder.isEmpty() || holder.get().style() == ScalarStyle.LITERAL;
    }

    /** How many blanks this file indents by. */
    int step() {
        int outer = holder.map(h -> indentOfLine(h.location().line())).orElse(0);
        int inner = indentOfLine(keyLine()) - outer;
        return holder.isPresent() && inner > 0 ? inner : firstIndent();
    }

    int indentOfLine(int line) {
        return indent(line).length();
    }

    /** The white space at the start of a line. */
    String indent(int line) {
        String text = file.lineText(line);
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    private int firstIndent() {
        for (int line = 1; line <= file.lineCount(); line++) {
            String text = file.lineText(line);
            if (text.startsWith(" ") && !text.isBlank() && !text.stripLeading().startsWith("#")) {
                return indentOfLine(line);
            }
        }
        return 2;
    }

    /** The line separator that the file uses. */
    String lineBreak() {
        int newline = file.text().indexOf('\n');
        if (newline < 0) {
            return file.text().indexOf('\r') < 0 ? "\n" : "\r";
        }
        return newline > 0 && file.text().charAt(newline - 1) == '\r' ? "\r\n" : "\n";
    }
}
