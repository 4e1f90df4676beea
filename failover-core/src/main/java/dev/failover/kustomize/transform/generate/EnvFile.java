package dev.failover.kustomize.transform.generate;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.source.Location;
import dev.failover.source.Provenance;
import dev.failover.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A file of {@code KEY=value} lines. A key without {@code =} has an empty value: the environment of whoever builds is
 * never asked. Quotes, {@code export} and blanks behind the key are part of what they stand in.
 */
final class EnvFile {
    private static final Pattern INDENTATION = Pattern.compile("^\\p{IsWhite_Space}+");

    private final SourceFile file;

    EnvFile(SourceFile file) {
        this.file = file;
    }

    /**
     * @param touch notes on each value what brought it in
     * @throws RefusedException when it isn't UTF-8
     */
    List<Pair> pairs(UnaryOperator<Provenance> touch) {
        if (!file.charset().equals(StandardCharsets.UTF_8) || file.malformedOffset() >= 0) {
            throw new RefusedException(
                    "kustomize-bad-env-file",
                    "the file has bytes that aren't UTF-8",
                    Location.of(file, Math.max(0, file.malformedOffset()), Math.max(0, file.malformedOffset())),
                    "Save it as UTF-8.");
        }
        List<Pair> pairs = new ArrayList<>();
        int start = 0;
        String text = file.text();
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            addPair(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, start, touch, pairs);
            start = next;
        }
        return pairs;
    }

    private void addPair(String line, int offset, UnaryOperator<Provenance> touch, List<Pair> pairs) {
        String content = INDENTATION.matcher(line).replaceFirst("");
        int equals = content.indexOf('=');
        String key = equals < 0 ? content : content.substring(0, equals);
        if (key.isEmpty() || key.startsWith("#")) {
            return;
        }
        String value = equals < 0 ? "" : content.substring(equals + 1);
        int end = offset + line.length();
        Provenance written = Provenance.of(Location.of(file, end - value.length(), end));
        pairs.add(new Pair(key, Content.of(value), touch.apply(written)));
    }
}
