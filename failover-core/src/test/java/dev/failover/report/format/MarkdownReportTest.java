package dev.failover.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.report.Reviews;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    @Test
    void more_than_a_summary_holds_is_cut_and_it_says_so() {
        SourceFile file = new SourceFile("a.yaml", "a: b\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        Finding[] findings = IntStream.range(0, 10_000)
                .mapToObj(
                        i -> Finding.of("some-rule", Severity.ERROR, "ü is wrong", Location.of(file, 5 * i, 5 * i + 1)))
                .toArray(Finding[]::new);
        String text = new MarkdownReport().render(Reviews.of(findings));

        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(900_000, 1_000_000);
        assertThat(text).containsPattern("Cut here: \\d+ more findings don't fit");
    }
}
