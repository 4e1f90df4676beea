package dev.failover;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** A file's bytes, changed in ways that a merge, a slip of the hand or a broken disk change them. */
record MutatedBytes(byte[] bytes, RandomGenerator random) {
    /** ISO 8859-1: each character is a byte. */
    private static final List<String> STRAY = List.of(
            "}",
            "{",
            "]",
            "[",
            "'",
            "\"",
            "\t",
            "\0",
            "\7",
            "\33",
            "&a ",
            "*a ",
            "!",
            "!!x ",
            "|",
            ">",
            "%",
            "@",
            "`",
            "---",
            "...",
            "- ",
            "? ",
            ": ",
            "#",
            ",",
            "${",
            "$",
            "\r",
            "\n",
            "\n\n",
            "<<: ",
            "\u00C3(",
            "\u00FF",
            "\u00ED\u00A0\u0080",
            "\u00EF\u00BB\u00BF",
            "\u00E2\u0080\u00A8",
            "\u00F0\u009F\u0098\u0080",
            "\u0085");

    enum Kind {
        STRAY_SIGN,
        STRAY_LINE,
        SIGN_AT_LINE_START,
        SIGN_AT_LINE_END,
        OTHER_BYTE,
        MISSING_BYTES,
        TRUNCATED,
        LINE_TWICE,
        LINES_SWAPPED,
        LINE_GONE,
        INDENTED,
        INDENTED_BY_MUCH,
        DEEP,
        LONG,
        EMPTY,
        TWICE
    }

    byte[] of(Kind kind) {
        return switch (kind) {
            case STRAY_SIGN -> inserted(random.nextInt(bytes.length + 1), stray());
            case STRAY_LINE -> lines(lines -> lines.add(line(lines), stray()));
            case SIGN_AT_LINE_START -> lines(lines -> lines.set(line(lines), stray() + lines.get(line(lines))));
            case SIGN_AT_LINE_END -> lines(lines -> lines.set(line(lines), lines.get(line(lines)) + stray()));
            case OTHER_BYTE -> otherByte();
            case MISSING_BYTES -> missing();
            case TRUNCATED -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case LINE_TWICE -> lines(lines -> lines.add(line(lines), lines.get(line(lines))));
            case LINES_SWAPPED -> lines(lines -> Collections.swap(lines, line(lines), line(lines)));
            case LINE_GONE -> lines(lines -> lines.remove(line(lines)));
            case INDENTED -> lines(lines -> indent(lines, 1 + random.nextInt(4)));
            case INDENTED_BY_MUCH -> lines(lines -> indent(lines, 5000));
            case DEEP ->
                lines(lines -> lines.add(
                        line(lines),
                        List.of("[", "{a: ", "- ", "? ", "a: [")
                                .get(random.nextInt(5))
                                .repeat(3000)));
            case LONG ->
                lines(lines -> lines.add(
                        line(lines),
                        "a: "
                                + List.of("a", "a ", "a/", "a.", "${")
                                        .get(random.nextInt(5))
                                        .repeat(20_000)));
            case EMPTY -> new byte[0];
            case TWICE -> inserted(bytes.length, latin(bytes));
        };
    }

    private interface Change {
        void to(List<String> lines);
    }

    private byte[] lines(Change change) {
        List<String> lines = new ArrayList<>(List.of(latin(bytes).split("\n", -1)));
        change.to(lines);
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private int line(List<String> lines) {
        return random.nextInt(lines.size());
    }

    private void indent(List<String> lines, int by) {
        int line = line(lines);
        lines.set(line, " ".repeat(by) + lines.get(line));
    }

    private String stray() {
        return STRAY.get(random.nextInt(STRAY.size()));
    }

    private byte[] otherByte() {
        byte[] other = bytes.clone();
        if (other.length > 0) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return other;
    }

    private byte[] missing() {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private byte[] inserted(int at, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
