package dev.failover.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.SourceFile;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import dev.failover.yaml.edit.ValueEdit;
import dev.failover.yaml.parse.YamlParser;
import dev.failover.yaml.print.JsonText;
import dev.failover.yaml.resolve.ApiReading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of any document: places are true, bytes come back, edits stay where they are. */
class GeneratedDocumentsTest {

    @Property(tries = 200)
    void bytes_come_back_when_nothing_is_edited(
            @ForAll("documents") String document,
            @ForAll("breaks") String lineBreak,
            @ForAll("charsets") Charset charset) {
        byte[] bytes = ("\uFEFF" + document.replace("\n", lineBreak)).getBytes(charset);
        SourceFile file = new SourceFile("f.yaml", bytes);

        assertThat(file.encode(file.text())).isEqualTo(bytes);
        assertThat(YamlParser.parse(file).problems()).isEmpty();
    }

    @Property(tries = 200)
    void a_scalar_cut_out_of_its_file_reads_as_the_same_value(
            @ForAll("documents") String document, @ForAll("breaks") String lineBreak) {
        for (YamlScalar scalar : scalars(root(document.replace("\n", lineBreak)), new ArrayList<>())) {
            if (scalar.style() == ScalarStyle.LITERAL || scalar.text().isEmpty()) {
                continue;
            }
            Span span = scalar.location().span();
            String cut = scalar.location().file().text().substring(span.start(), span.end());

            assertThat(((YamlScalar) root("[" + cut + "]", 0)).text()).isEqualTo(scalar.text());
        }
    }

    @Property(tries = 200)
    void a_replaced_scalar_is_all_that_changes(
            @ForAll("documents") String document, @ForAll("breaks") String lineBreak, @ForAll("texts") String value) {
        YamlNode before = root(document.replace("\n", lineBreak));
        List<YamlScalar> scalars = scalars(before, new ArrayList<>());
        for (int i = 0; i < scalars.size(); i++) {
            YamlScalar scalar = scalars.get(i);
            if (scalar.style() == ScalarStyle.LITERAL || scalar.kind() != ScalarKind.STRING) {
                continue;
            }
            TextEdit edit = ValueEdit.replace(scalar, value);
            String text = scalar.location().file().text();
            String edited = text.substring(0, edit.span().start())
                    + edit.replacement()
                    + text.substring(edit.span().end());
            List<YamlScalar> after = scalars(root(edited), new ArrayList<>());

            assertThat(after).hasSameSizeAs(scalars);
            for (int j = 0; j < after.size(); j++) {
                assertThat(after.get(j).text())
                        .isEqualTo(j == i ? value : scalars.get(j).text());
            }
            assertThat(ApiReading.kind(after.get(i))).isEqualTo(ScalarKind.STRING);
        }
    }

    @Provide
    Arbitrary<String> documents() {
        return node(3).map(node -> "root:" + node + "\n# end\n");
    }

    /** Behind a colon: an inline value, or a block on the next lines. */
    private static Arbitrary<String> node(int depth) {
        Arbitrary<String> scalar = scalars().map(s -> " " + s);
        Arbitrary<String> literal = Arbitraries.of(" |\n  some\n\n   text", " |-\n  x", " |+\n  a\n");
        if (depth == 0) {
            return Arbitraries.oneOf(scalar, literal);
        }
        Arbitrary<String> mapping =
                node(depth - 1).list().ofMinSize(1).ofMaxSize(3).map(GeneratedDocumentsTest::mapping);
        Arbitrary<String> sequence =
                node(depth - 1).list().ofMinSize(1).ofMaxSize(3).map(GeneratedDocumentsTest::sequence);
        Arbitrary<String> flow = scalars().list().ofMaxSize(3).map(list -> " [" + String.join(", ", list) + "]");
        return Arbitraries.oneOf(scalar, literal, mapping, sequence, flow);
    }

    private static String mapping(List<String> values) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            out.append("\n  key").append(i).append(':').append(values.get(i).replace("\n", "\n  "));
        }
        return out.toString();
    }

    private static String sequence(List<String> values) {
        return values.stream().map(v -> "\n  - k:" + v.replace("\n", "\n    ")).collect(Collectors.joining());
    }

    private static Arbitrary<String> scalars() {
        Arbitrary<String> plain = Arbitraries.of("a", "a b", "12", "true", "http://x:80", "x\uD83D\uDE00y", "a#b", "~");
        return Arbitraries.oneOf(
                plain, texts0().map(t -> "'" + t.replace("'", "''") + "'"), texts0().map(t -> JsonText.quoted(t)));
    }

    @Provide
    Arbitrary<String> texts() {
        return texts0();
    }

    private static Arbitrary<String> texts0() {
        return Arbitraries.of(
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
    }

    @Provide
    Arbitrary<String> breaks() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    private static List<YamlScalar> scalars(YamlNode node, List<YamlScalar> found) {
        if (node instanceof YamlScalar scalar) {
            found.add(scalar);
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> scalars(entry.value(), found));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> scalars(item, found));
        }
        return found;
    }

    private static YamlNode root(String text, int item) {
        return ((YamlSequence) root(text)).items().get(item);
    }

    private static YamlNode root(String text) {
        YamlStream stream = YamlParser.parse(new SourceFile("f.yaml", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(stream.problems()).as(text).isEmpty();
        return stream.documents().get(0).root();
    }
}
