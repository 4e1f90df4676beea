package dev.failover.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.SourceFile;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import dev.failover.yaml.edit.ValueEdit;
import dev.failover.yaml.parse.YamlParser;
import dev.failover.yaml.resolve.ApiReading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of any document: places are true, bytes come back, edits stay where they are. */
class GeneratedDocumentsTest {
    private static final int TRIES = 200;

    /** The seed in the name of a failed try makes its document again. */
    static Stream<GeneratedDocument> documents() {
        return IntStream.range(0, TRIES).mapToObj(GeneratedDocument::new);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void bytes_come_back_when_nothing_is_edited(GeneratedDocument document) {
        byte[] bytes = ("\uFEFF" + document.text()).getBytes(document.charset());
        SourceFile file = new SourceFile("f.yaml", bytes);

        assertThat(file.encode(file.text())).isEqualTo(bytes);
        assertThat(YamlParser.parse(file).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_scalar_cut_out_of_its_file_reads_as_the_same_value(GeneratedDocument document) {
        for (YamlScalar scalar : scalars(root(document.text()), new ArrayList<>())) {
            if (scalar.style() == ScalarStyle.LITERAL || scalar.text().isEmpty()) {
                continue;
            }
            Span span = scalar.location().span();
            String cut = scalar.location().file().text().substring(span.start(), span.end());

            assertThat(((YamlScalar) root("[" + cut + "]", 0)).text()).isEqualTo(scalar.text());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_replaced_scalar_is_all_that_changes(GeneratedDocument document) {
        String value = document.value();
        YamlNode before = root(document.text());
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
