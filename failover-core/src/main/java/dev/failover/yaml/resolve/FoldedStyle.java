package dev.failover.yaml.resolve;

import dev.failover.source.SourceFile;
import dev.failover.yaml.BlockHints;
import dev.failover.yaml.TextShape;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.nio.charset.StandardCharsets;

/**
 * What becomes of a folded scalar in kustomize, which writes every resource as YAML and reads it again before it prints
 * it: go-yaml's writer looks at the first character of the value where it means that of the next line, so line breaks
 * next to indented lines are lost or doubled. The output holds what was read, so we do the same.
 */
final class FoldedStyle {
    private FoldedStyle() {}

    static String rewritten(String value) {
        if (value.indexOf('\n') < 0 || !fitsInBlock(value)) {
            return value;
        }
        String written = "- " + write(value);
        YamlStream read = YamlParser.parse(new SourceFile("", written.getBytes(StandardCharsets.UTF_8)));
        YamlSequence list = (YamlSequence) read.documents().get(0).root();
        return list == null ? value : ((YamlScalar) list.items().get(0)).text();
    }

    /** Unlike the version that prints, the one that writes here lets a block hold tabs. Else it quotes, and loses nothing. */
    static boolean fitsInBlock(String value) {
        return TextShape.of(value.replace('\t', 'x')).blockAllowed();
    }

    private static String write(String value) {
        StringBuilder out = new StringBuilder(">").append(BlockHints.of(value)).append('\n');
        boolean firstIsBlank = startsBlank(value);
        boolean breaks = true;
        boolean blankLine = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\n') {
                boolean folds = !breaks && !blankLine && !firstIsBlank;
                out.append(folds ? "\n\n" : "\n");
                breaks = true;
            } else {
                if (breaks) {
                    out.append("  ");
                    blankLine = c == ' ' || c == '\t';
                }
                out.append(c);
                breaks = false;
            }
        }
        return out.toString();
    }

    private static boolean startsBlank(String value) {
        int i = 0;
        while (i < value.length() && value.charAt(i) == '\n') {
            i++;
        }
        return i == value.length() || value.charAt(i) == ' ' || value.charAt(i) == '\t';
    }
}
