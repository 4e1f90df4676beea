package dev.failover.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.report.ReportFixture;
import dev.failover.report.Review;
import dev.failover.report.Reviews;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is printed is read as GitHub's documentation of workflow commands has it. */
class GitHubReportTest {
    private static final Pattern COMMAND = Pattern.compile("::(error|warning|notice)(?: ([^:]*))?::(.*)");

    private record Command(String level, Map<String, String> properties, String message) {
        static Command read(String line) {
            Matcher parts = COMMAND.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            Map<String, String> properties = Arrays.stream(parts.group(2).split(","))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0],
                            pair -> unescaped(pair[1].replace("%3A", ":").replace("%2C", ","))));
            return new Command(parts.group(1), properties, unescaped(parts.group(3)));
        }

        private static String unescaped(String text) {
            return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
        }
    }

    @Test
    void errors_come_first() {
        assertThat(commands(ReportFixture.review()))
                .extracting(Command::level)
                .containsSubsequence("error", "error", "error", "warning", "notice");
    }

    @Test
    void a_command_says_where_and_what_to_do() {
        assertThat(commands(ReportFixture.review()).get(0))
                .isEqualTo(new Command(
                        "error",
                        Map.of(
                                "file", "gitops/apps/media/deployment.yaml",
                                "line", "4",
                                "endLine", "4",
                                "col", "9",
                                "endColumn", "15",
                                "title", "service-missing"),
                        "Service 'sonarr' is missing: 100% <of> [it] (http://example.org), :: and ]]>\n"
                                + "Add this to apps/media/services.yaml:\n  sonarr:\n    namespace: media"));
    }

    @Test
    void the_tenth_of_a_level_says_how_many_more_there_are() {
        SourceFile file = new SourceFile("a.yaml", "a: b\n".repeat(30).getBytes(StandardCharsets.UTF_8));
        Finding[] findings = IntStream.range(0, 30)
                .mapToObj(i -> Finding.of("some-rule", Severity.WARNING, "wrong", Location.of(file, 5 * i, 5 * i + 1)))
                .toArray(Finding[]::new);
        List<Command> commands = commands(Reviews.of(findings));

        assertThat(commands).hasSize(10);
        assertThat(commands.get(9).message()).isEqualTo("And 21 more, see the log.");
    }

    @Test
    void nothing_found_is_nothing_printed() {
        assertThat(new GitHubReport().render(Reviews.of())).isEmpty();
    }

    private static List<Command> commands(Review review) {
        return new GitHubReport().render(review).lines().map(Command::read).toList();
    }
}
