package dev.failover.check.policy;

import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The suppressions in a file's comments. Comments are looked for in the text, not in its YAML: those of a document that
 * stands inside a scalar, such as a ConfigMap's {@code services.yaml}, count as well.
 */
final class CommentSuppressions {
    private static final String MARK = "failover:ignore";
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)(#\\s*" + MARK + "(?:\\s(.*))?)$");

    private final SuppressionText reader;

    CommentSuppressions(SuppressionText reader) {
        this.reader = reader;
    }

    List<Suppression> of(SourceFile file) {
        if (!file.text().contains(MARK)) {
            return List.of();
        }
        List<Suppression> found = new ArrayList<>();
        for (int line = 1; line <= file.lineCount(); line++) {
            String text = file.lineText(line);
            Matcher comment = COMMENT.matcher(text);
            if (comment.find()) {
                int start = file.lineStart(line);
                Location location = Location.of(file, start + comment.start(1), start + comment.end(1));
                boolean alone = text.substring(0, comment.start(1)).isBlank();
                CommentedLines scope = new CommentedLines(file, line, alone ? commented(file, line) : line);
                String content = comment.group(2) == null ? "" : comment.group(2);
                reader.read(content, location, scope).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Several comments may stand above one line. */
    private static int commented(SourceFile file, int comment) {
        int line = comment + 1;
        while (line <= file.lineCount() && file.lineText(line).strip().startsWith("#")) {
            line++;
        }
        return Math.min(line, file.lineCount());
    }
}
