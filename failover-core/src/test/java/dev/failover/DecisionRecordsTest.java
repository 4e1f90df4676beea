package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All records of decisions have the form that their index describes. */
class DecisionRecordsTest {
    private static final Path DIRECTORY = Path.of("../src/site/markdown/decisions");

    static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> !file.endsWith("index.md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_has_number_status_date_and_three_parts(Path record) throws IOException {
        String name = record.getFileName().toString();
        String text = Files.readString(record);

        assertThat(name).matches("\\d{4}-[a-z0-9-]+\\.md");
        assertThat(text)
                .startsWith("# " + Integer.parseInt(name.substring(0, 4)) + ": ")
                .containsPattern(
                        "\\A.+\n\n(Accepted|Superseded by \\[decision \\d+]\\(.+\\)), \\d{4}-\\d\\d-\\d\\d\\.\n\n## Context\n");
        assertThat(text.lines().filter(line -> line.startsWith("## ")))
                .containsExactly("## Context", "## Decision", "## Consequences");
    }

    @Test
    void each_record_stands_in_the_index_and_no_number_twice() throws IOException {
        assertThat(records())
                .extracting(file -> file.getFileName().toString().substring(0, 4))
                .doesNotHaveDuplicates();
        assertThat(DIRECTORY.resolve("index.md"))
                .content()
                .contains(records().stream()
                        .map(file -> "(" + file.getFileName() + ")")
                        .toList());
    }
}
