package dev.failover.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.sbaudoin.yamllint.Parser;
import com.github.sbaudoin.yamllint.rules.KeyDuplicates;
import com.github.sbaudoin.yamllint.rules.TokenRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DuplicateKeysTest {
    private static final int LARGE = 300_000;

    @TempDir
    Path directory;

    static Stream<String> texts() {
        Random random = new Random(5);
        return Stream.concat(
                Stream.of(
                        "a: 1\na: 2\na: 3\n",
                        "a: {b: 1, b: 2, a: 3}\nb: [{a: 1}, {a: 2}]\n",
                        "<<: {a: 1}\n<<: {a: 2}\n",
                        "[a: 1, a: 2, {c: 1, 'c': 2}]\n",
                        "? a\n: 1\n? \"a\"\n: 2\n? [a]\n: 3\n? [a]\n: 4\n",
                        "- a: 1\n  b: 2\n  a: 3\n- a: 4\n-\n  - x: 1\n    x: 2\n",
                        "a: 1\n---\na: 2\na: 3\n...\n---\n{a, a: 1}\n",
                        "1: a\n'1': b\n~: c\nnull: d\n: e\n: f\n",
                        "&x a: 1\n*x : 2\n!!str a: 3\na: 4\n",
                        "é: 1\n'\\u00e9': 2\n\"\\u00e9\": 3\n",
                        "a:\n  b: 1\n c: 2\n",
                        "]\n}\na: 1\n",
                        "a: [b\nb: 1\n",
                        ""),
                Stream.generate(() -> block(random, "", 3)).limit(200));
    }

    /** A few keys only, so that many are there twice. */
    private static String block(Random random, String indentation, int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            String key = indentation + List.of("a", "b", "\"a\"", "c", "<<").get(random.nextInt(5)) + ":";
            switch (depth == 0 ? 0 : random.nextInt(4)) {
                case 1 -> text.append(key).append('\n').append(block(random, indentation + "  ", depth - 1));
                case 2 -> text.append(key).append(" {a: 1, b: [a: 1, a: 2], a: {c, c: 1}}\n");
                case 3 ->
                    text.append(key)
                            .append('\n')
                            .append(indentation)
                            .append("  - ")
                            .append(block(random, indentation + "    ", depth - 1)
                                    .stripLeading());
                default -> text.append(key).append(" 1\n");
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_finds_what_the_library_finds(String text) {
        assertThat(found(new DuplicateKeys(), text)).isEqualTo(found(new KeyDuplicates(), text));
    }

    @Test
    void it_finds_what_yamllint_finds() throws IOException, InterruptedException {
        Map<String, List<String>> expected = new HashMap<>();
        int file = 0;
        for (String text : texts().skip(14).toList()) {
            String name = file++ + ".yaml";
            Files.writeString(directory.resolve(name), text);
            expected.put(name, found(new DuplicateKeys(), text));
        }

        Map<String, List<String>> found = new HashMap<>();
        expected.keySet().forEach(name -> found.put(name, new ArrayList<>()));
        for (String line : yamllint()) {
            String[] parts = line.substring(2).split(":", 4);
            found.get(parts[0]).add(parts[1] + ":" + parts[2]);
        }

        assertThat(found)
                .isEqualTo(expected)
                .anySatisfy((name, places) -> assertThat(places).hasSizeGreaterThan(2));
    }

    /** The library's rule takes minutes for it. */
    @Test
    @Timeout(60)
    void a_mapping_with_many_keys_is_no_burden() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LARGE; i++) {
            text.append('k').append(i).append(":\n");
        }

        assertThat(found(new DuplicateKeys(), text.append("k0:\n").toString())).containsExactly(LARGE + 1 + ":1");
    }

    private List<String> yamllint() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("yamllint", "-f", "parsable", "-d", "{rules: {key-duplicates: enable}}", ".")
                    .directory(directory.toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: no yamllint");
            throw e;
        }
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }

    private static List<String> found(TokenRule rule, String text) {
        List<String> found = new ArrayList<>();
        Map<String, Object> context = new HashMap<>();
        LintElements.of(text, element -> {
            if (element instanceof Parser.Token token) {
                rule.check(Map.of(), token.getCurr(), token.getPrev(), token.getNext(), token.getNextNext(), context)
                        .forEach(p -> found.add(p.getLine() + ":" + p.getColumn()));
            }
        });
        return found;
    }
}
