package dev.failover.yaml.edit;

import dev.failover.source.SourceFile;
import dev.failover.yaml.LineBreaks;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;

/** Where a block collection ends for somebody who adds to it: behind its last line that isn't blank. */
final class BlockEnd {
    private BlockEnd() {}

    /** The end of a line, before its break; a comment on the line belongs to it. */
    static int of(SourceFile file, YamlNode collection) {
        String text = file.text();
        int end = collection.location().span().end();
        if (keepsBreaks(collection)) {
            throw new EditRefusedException(
                    "it ends in a text that keeps its last line breaks (+)", collection.location());
        }
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return LineBreaks.lineEnd(file, end);
    }

    private static boolean keepsBreaks(YamlNode collection) {
        YamlNode last = collection;
        while (!(last instanceof YamlScalar)) {
            if (last instanceof YamlMapping mapping && !mapping.isEmpty()) {
                last = mapping.entries().get(mapping.size() - 1).value();
            } else if (last instanceof YamlSequence sequence && sequence.size() > 0) {
                last = sequence.items().get(sequence.size() - 1);
            } else {
                return false;
            }
        }
        YamlScalar scalar = (YamlScalar) last;
        boolean block = scalar.style() == ScalarStyle.LITERAL || scalar.style() == ScalarStyle.FOLDED;
        return block && (scalar.text().endsWith("\n\n") || scalar.text().equals("\n"));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
