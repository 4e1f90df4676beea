package dev.failover.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.report.format.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format as a whole. To write the files again, and look at what has changed in them:
 *
 * <pre>mvn -pl failover-core test -Dtest=GoldenReportsTest -Dgolden.update</pre>
 */
class GoldenReportsTest {
    private static final Path GOLDEN = ReportFixture.RESOURCES.resolve("golden");

    @ParameterizedTest
    @MethodSource("formats")
    void a_report_is_what_it_was(Report report) throws IOException {
        Path golden = GOLDEN.resolve(report.fileName());
        String text = report.render(ReportFixture.review());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, text);
        }

        assertThat(golden).content().isEqualTo(text);
    }

    /** The page has tests of its own, in a browser. */
    static Stream<Report> formats() {
        return Reports.ALL.stream().filter(report -> !report.name().equals("html"));
    }
}
