package dev.failover.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.report.Json;
import dev.failover.report.ReportFixture;
import dev.failover.report.Review;
import dev.failover.report.Reviews;
import dev.failover.report.Schemas;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    private static final SarifReport SARIF = new SarifReport();

    @Test
    void it_is_valid_against_the_official_schema() {
        Schemas.assertValidSarif(SARIF.render(ReportFixture.review()));
    }

    @Test
    void a_review_without_findings_is_valid() {
        Schemas.assertValidSarif(SARIF.render(Reviews.of()));
    }

    @Test
    void nothing_is_an_empty_text() {
        assertThat(SARIF.render(ReportFixture.review())).doesNotContain(": \"\"");
    }

    @Test
    void paths_lead_from_the_top_of_the_repository() {
        assertThat(Json.texts(results(ReportFixture.review()), "/locations/0/physicalLocation/artifactLocation/uri"))
                .contains("gitops/apps/media/deployment.yaml")
                .allMatch(uri -> uri.startsWith("gitops/"));
    }

    @Test
    void a_strange_path_is_a_uri() {
        SourceFile file = new SourceFile("a b/100%:ü\n#?.yaml", new byte[0]);
        Review review = Reviews.of(Finding.of("some-rule", Severity.ERROR, "wrong", Location.start(file)));

        assertThat(results(review)
                        .at("/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("a%20b/100%25%3A%C3%BC%0A%23%3F.yaml");
    }

    @Test
    void what_is_accepted_is_suppressed_with_its_reason() {
        JsonNode results = results(ReportFixture.review());

        assertThat(Json.texts(results, "/suppressions/0/kind")).contains("inSource", "external");
        assertThat(Json.texts(results, "/suppressions/0/justification")).contains("it is <generated>", "by policy");
    }

    @Test
    void what_was_known_is_unchanged() {
        JsonNode results = results(ReportFixture.review());

        assertThat(Json.texts(results, "/baselineState"))
                .contains("new", "unchanged")
                .doesNotContain("");
    }

    @Test
    void without_a_comparison_nothing_is_new() {
        Finding finding =
                Finding.of("some-rule", Severity.ERROR, "wrong", Location.start(new SourceFile("a.yaml", new byte[0])));

        assertThat(Json.texts(results(Reviews.of(finding)), "/baselineState")).containsOnly("");
    }

    @Test
    void every_result_has_a_fingerprint_of_its_own() {
        JsonNode results = results(ReportFixture.review());

        assertThat(Json.texts(results, "/partialFingerprints/failoverFingerprint~1v2"))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Json.texts(results, "/partialFingerprints/primaryLocationLineHash"))
                .allMatch(hash -> hash.matches("[0-9a-f]+:\\d+"));
    }

    @Test
    void more_than_github_takes_is_cut_and_it_says_so() {
        SourceFile file = new SourceFile("a.yaml", "a: b\n".repeat(30).getBytes(StandardCharsets.UTF_8));
        Finding[] findings = IntStream.range(0, 30)
                .mapToObj(i -> Finding.of(
                        "some-rule",
                        i == 29 ? Severity.ERROR : Severity.WARNING,
                        "wrong",
                        Location.of(file, 5 * i, 5 * i + 1)))
                .toArray(Finding[]::new);
        String text = new SarifReport(20).render(Reviews.of(findings));

        Schemas.assertValidSarif(text);
        JsonNode run = Json.read(text).at("/runs/0");
        assertThat(run.get("results")).hasSize(20);
        assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .startsWith("Only 20 of 30 results");
    }

    @Test
    void help_reads_the_same_everywhere() {
        JsonNode rule = Json.read(SARIF.render(ReportFixture.review())).at("/runs/0/tool/driver/rules/0");

        assertThat(rule.at("/fullDescription/text").asText()).isEqualTo("What service-missing finds, at length.");
        assertThat(rule.at("/help/markdown").asText())
                .contains("[policy](https://failover.dev/policy.html#a-baseline)");
        assertThat(rule.at("/help/text").asText()).contains("See the policy.").doesNotContain("`", "#");
    }

    private static JsonNode results(Review review) {
        return Json.read(SARIF.render(review)).at("/runs/0/results");
    }
}
