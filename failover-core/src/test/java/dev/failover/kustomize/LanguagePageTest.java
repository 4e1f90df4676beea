package dev.failover.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.kustomize.model.Shape;
import dev.failover.kustomize.model.Shape.ListOf;
import dev.failover.kustomize.model.Shape.MapOf;
import dev.failover.kustomize.model.Shape.Struct;
import dev.failover.kustomize.model.Shapes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The site's page of the kustomize language says of every field what becomes of it, and names cases that exist. */
class LanguagePageTest {
    private static final Path PAGE = Path.of("../src/site/markdown/kustomize.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| [^|]+ \\| `([^`]+)` \\|");
    private static final Pattern CASE = Pattern.compile("`([a-z0-9-]+/[a-z0-9-]+)`");

    @Test
    void every_field_that_the_reader_knows_has_a_row() throws IOException {
        Map<String, Set<String>> rows = rows();
        Map<String, Set<String>> structs = structs();

        assertThat(structs).containsKeys("Kustomization", "Selector", "SecretArgs", "NameBackReferences");
        structs.forEach((struct, fields) ->
                assertThat(rows.getOrDefault(struct, Set.of())).as(struct).containsAll(fields));
    }

    @Test
    void every_field_with_a_row_is_known_to_the_reader() throws IOException {
        assertThat(rows().get("Kustomization"))
                .isEqualTo(Shapes.KUSTOMIZATION.fields().keySet());
        assertThat(rows().get("TransformerConfig"))
                .isEqualTo(Shapes.TRANSFORMER_CONFIG.fields().keySet());
    }

    @Test
    void every_case_that_it_names_exists() throws IOException {
        List<String> named = CASE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(ConformanceCase.all()).extracting(ConformanceCase::name).containsAll(named);
    }

    @Test
    void every_field_stands_in_the_case_of_its_row() throws IOException {
        Set<String> structs = structs().keySet();
        for (String heading : headings()) {
            if (!structs.contains(heading.split(", ")[0])) {
                continue;
            }
            for (MatchResult row : section(heading)) {
                if (!row.group(1).matches("null|\\$.*")) {
                    assertThat(text(new ConformanceCase(row.group(2))))
                            .as(row.group(2))
                            .containsPattern("(?i)\\b" + row.group(1) + "\"?:");
                }
            }
        }
    }

    private static String text(ConformanceCase sample) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(sample.directory())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Some hold bytes that are no text.
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
            }
        }
        return all.toString();
    }

    private static Map<String, Set<String>> rows() throws IOException {
        Map<String, Set<String>> rows = new HashMap<>();
        for (String heading : headings()) {
            Set<String> fields = new TreeSet<>();
            section(heading).forEach(row -> fields.add(row.group(1)));
            for (String struct : heading.split(", ")) {
                rows.put(struct, fields);
            }
        }
        return rows;
    }

    private static List<String> headings() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }

    private static List<MatchResult> section(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String rest = page.substring(page.indexOf("\n## " + heading + "\n") + 1);
        int end = rest.indexOf("\n## ");
        Matcher rows = ROW.matcher(end < 0 ? rest : rest.substring(0, end));
        return rows.results().toList();
    }

    /** The fields of every structure in kustomize's own files, by the structure's name. */
    private static Map<String, Set<String>> structs() {
        Map<String, Set<String>> structs = new TreeMap<>();
        collect(Shapes.KUSTOMIZATION, structs);
        collect(Shapes.TRANSFORMER_CONFIG, structs);
        return structs;
    }

    private static void collect(Shape shape, Map<String, Set<String>> structs) {
        if (shape instanceof ListOf list) {
            collect(list.item(), structs);
        } else if (shape instanceof MapOf map) {
            collect(map.value(), structs);
        } else if (shape instanceof Struct struct
                && structs.put(struct.name(), struct.fields().keySet()) == null) {
            struct.fields().values().forEach(field -> collect(field, structs));
        }
    }
}
