package dev.failover.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.source.SourceFile;
import dev.failover.yaml.parse.YamlParser;
import dev.failover.yaml.print.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we print is what the real tool prints, for scalars of every style and shape. */
class YamlWriterAgainstKubectlTest {
    private static final String ALPHABET =
            "ab01 ..--::##''\"\"\\\\{}[],&*!|>%@`?=~<>_+eyn \t\n\n  é\u00a0\u2028\u0085\ufeff\u0007😀日";

    @BeforeAll
    static void needs_the_real_tool() {
        assumeTrue(Kubectl.isInstalled(), "kubectl isn't installed; the golden files hold without it");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void scalars_of_every_style(long seed, @TempDir Path directory) {
        Random random = new Random(seed);
        StringBuilder spec = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            spec.append("  d" + i + ": " + quoted(text(random, 1 + random.nextInt(12))) + "\n");
            spec.append("  l" + i + ": " + quoted(words(random)) + "\n");
            spec.append("  b" + i + ": " + block(random) + "\n");
            spec.append("  ? "
                    + quoted("k" + i + "-" + text(random, random.nextInt(200)).replace("\u0085", "")) + "\n  : 1\n");
        }
        assertSame(directory, "spec:\n" + spec);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void structures_of_every_style(long seed, @TempDir Path directory) {
        Random random = new Random(seed);
        StringBuilder spec = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            spec.append("  s" + i + ": " + flow(random, 4) + "\n");
        }
        assertSame(directory, "spec:\n" + spec);
    }

    private static void assertSame(Path directory, String body) {
        String text = "apiVersion: v1\nkind: Foo\nmetadata: {name: x}\n" + body;
        Kubectl.Output expected = Kubectl.build(directory, text.getBytes(StandardCharsets.UTF_8));
        YamlStream stream = YamlParser.parse(new SourceFile("r.yaml", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(expected.error()).isEmpty();
        assertThat(stream.problems()).isEmpty();
        assertThat(YamlWriter.document(stream.documents().get(0).root())).isEqualTo(expected.text());
    }

    private static String text(Random random, int length) {
        int[] points = ALPHABET.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return out.toString();
    }

    private static String words(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            out.append("w".repeat(random.nextInt(12)));
            out.append(random.nextInt(15) == 0 ? "\u00e9'\"\\: ".charAt(random.nextInt(6)) : ' ');
            out.append(random.nextInt(60) == 0 ? "😀" : random.nextInt(60) == 0 ? "\n" : "");
        }
        return out.toString();
    }

    private static String block(Random random) {
        StringBuilder out = new StringBuilder(random.nextBoolean() ? "|" : ">");
        out.append(random.nextBoolean() ? "2" : "2")
                .append(List.of("", "-", "+").get(random.nextInt(3)));
        for (int i = random.nextInt(8); i >= 0; i--) {
            boolean empty = random.nextInt(3) == 0;
            out.append(
                    empty
                            ? "\n"
                            : "\n    " + " ".repeat(random.nextInt(6) == 0 ? 2 : 0)
                                    + "w x".repeat(1 + random.nextInt(3)) + (random.nextInt(20) == 0 ? " " : "")
                                    + (random.nextInt(20) == 0 ? "\ty" : ""));
        }
        return out.toString();
    }

    private static String flow(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(3);
        StringBuilder out = new StringBuilder();
        if (kind == 0) {
            return quoted(text(random, random.nextInt(5)).replace("\u0085", ""));
        }
        int size = random.nextInt(4);
        out.append(kind == 1 ? "[" : "{");
        for (int i = 0; i < size; i++) {
            out.append(i > 0 ? ", " : "");
            out.append(kind == 2 ? quoted("k" + i + "-" + random.nextInt(100)) + ": " : "");
            out.append(flow(random, depth - 1));
        }
        return out.append(kind == 1 ? "]" : "}").toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\') {
                out.append((char) c);
            } else {
                out.append(String.format("\\U%08X", c));
            }
        });
        return out.append('"').toString();
    }
}
