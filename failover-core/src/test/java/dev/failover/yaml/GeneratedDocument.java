package dev.failover.yaml;

import dev.failover.yaml.print.JsonText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A document that a seed makes, always the same one: nested blocks, flows and scalars of each style. */
final class GeneratedDocument {
    private static final int DEPTH = 3;
    private static final List<String> PLAIN =
            List.of("a", "a b", "12", "true", "http://x:80", "x\uD83D\uDE00y", "a#b", "~");
    private static final List<String> LITERALS = List.of(" |\n  some\n\n   text", " |-\n  x", " |+\n  a\n");
    private static final List<String> TEXTS = List.of(
            "a",
            "yes",
            "12",
            "0x1",
            "1:30",
            "b: c",
            "d #e",
            "it's",
            "\"q\"",
            "\\",
            "[x]",
            "{",
            "a,b",
            "-",
            "- a",
            "?",
            "é",
            "\uD83D\uDE00",
            " x",
            "x ",
            "*a",
            "&a",
            "%",
            "@",
            "null",
            "<<",
            "2020-01-01",
            "x:");

    private final int seed;
    private final Random random;
    private final String text;
    private final Charset charset;
    private final String value;

    GeneratedDocument(int seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.text = ("root:" + node(DEPTH) + "\n# end\n").replace("\n", any(List.of("\n", "\r\n", "\r")));
        this.charset = any(List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        this.value = any(TEXTS);
    }

    String text() {
        return text;
    }

    Charset charset() {
        return charset;
    }

    /** Something to put in the place of a scalar. */
    String value() {
        return value;
    }

    /** Behind a colon: an inline value, or a block on the next lines. */
    private String node(int depth) {
        int style = random.nextInt(depth == 0 ? 2 : 5);
        return switch (style) {
            case 0 -> " " + scalar();
            case 1 -> any(LITERALS);
            case 2 -> mapping(some(1, () -> node(depth - 1)));
            case 3 -> sequence(some(1, () -> node(depth - 1)));
            default -> " [" + String.join(", ", some(0, this::scalar)) + "]";
        };
    }

    private static String mapping(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> "\n  key" + i + ":" + values.get(i).replace("\n", "\n  "))
                .collect(Collectors.joining());
    }

    private static String sequence(List<String> values) {
        return values.stream().map(v -> "\n  - k:" + v.replace("\n", "\n    ")).collect(Collectors.joining());
    }

    private String scalar() {
        return switch (random.nextInt(3)) {
            case 0 -> any(PLAIN);
            case 1 -> "'" + any(TEXTS).replace("'", "''") + "'";
            default -> JsonText.quoted(any(TEXTS));
        };
    }

    private List<String> some(int atLeast, Supplier<String> one) {
        return Stream.generate(one).limit(random.nextInt(atLeast, 4)).toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
