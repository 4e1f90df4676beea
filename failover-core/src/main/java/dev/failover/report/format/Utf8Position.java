package dev.failover.report.format;

import dev.failover.report.JsonObject;
import dev.failover.source.SourceFile;
import java.nio.charset.StandardCharsets;

/** A line and a column, both from 1; the column in bytes of UTF-8. */
record Utf8Position(int line, int column) {

    static Utf8Position of(SourceFile file, int offset) {
        int line = file.line(offset);
        String before = file.text().substring(file.lineStart(line), offset);
        return new Utf8Position(line, before.getBytes(StandardCharsets.UTF_8).length + 1);
    }

    JsonObject json() {
        return new JsonObject().with("line", line).with("column", column);
    }
}
