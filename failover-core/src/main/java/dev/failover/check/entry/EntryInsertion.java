package dev.failover.check.entry;

import dev.failover.check.Remediation;
import dev.failover.source.Location;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;

/** How one more entry gets into a configuration. */
public sealed interface EntryInsertion
        permits BlockInsertion, InlineInsertion, JsonLinesInsertion, LineReplacement, ScalarReplacement {

    /**
     * The lines to paste, and the same as an edit.
     *
     * @param earlier how many entries of this report go into the same file before this one: they are taken as pasted
     */
    Remediation add(ServiceEntry entry, int earlier);

    /**
     * The way that suits the text.
     *
     * @throws IllegalArgumentException when {@code services:} is there, but is neither a mapping nor empty
     */
    static EntryInsertion into(ConfigurationText text) {
        if (!text.hasLinesOfItsOwn()) {
            return new ScalarReplacement(text);
        }
        if (text.value() instanceof YamlMapping services) {
            if (!services.flow()) {
                return new BlockInsertion(text);
            }
            if (services.isEmpty() && !text.root().flow()) {
                return new LineReplacement(text);
            }
            return text.json() && onLinesOfTheirOwn(services)
                    ? new JsonLinesInsertion(text, services)
                    : new InlineInsertion(text, services);
        }
        if (text.value() instanceof YamlScalar scalar
                && scalar.isNull()
                && !text.root().flow()) {
            return scalar.text().isEmpty() ? new BlockInsertion(text) : new LineReplacement(text);
        }
        throw new IllegalArgumentException("services: isn't a mapping in " + text.file());
    }

    private static boolean onLinesOfTheirOwn(YamlMapping services) {
        int brace = services.location().line();
        return services.isEmpty()
                ? services.location().endLine() > brace
                : services.entries().get(0).key().location().line() > brace;
    }

    /** Lines that go in behind a line of the file, whether or not that one ends with a line break. */
    static TextEdit insertBehind(ConfigurationText text, int line, List<String> lines) {
        boolean last = line >= text.file().lineCount();
        int end = last ? text.file().text().length() : text.file().lineStart(line + 1);
        boolean broken = !last || endsWithBreak(text.file().text());
        String inserted = String.join(text.lineBreak(), lines);
        return TextEdit.at(
                Location.of(text.file(), end, end), broken ? inserted + text.lineBreak() : text.lineBreak() + inserted);
    }

    private static boolean endsWithBreak(String text) {
        return text.endsWith("\n") || text.endsWith("\r");
    }
}
