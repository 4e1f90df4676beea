package dev.failover.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.failover.report.format.CodeQualityReport;
import dev.failover.report.format.RdjsonReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** GitLab's and reviewdog's formats. */
class ReviewerFormatsTest {

    @Test
    void gitlab_has_all_that_it_requires_of_every_issue() {
        JsonNode issues = Json.read(new CodeQualityReport().render(ReportFixture.review()));

        assertThat(issues).isNotEmpty();
        for (String field : List.of("/description", "/check_name", "/location/path", "/location/lines/begin")) {
            assertThat(Json.texts(issues, field)).doesNotContain("");
        }
        assertThat(Json.texts(issues, "/fingerprint")).doesNotHaveDuplicates().doesNotContain("");
        assertThat(Json.texts(issues, "/severity")).isSubsetOf("critical", "minor", "info");
        assertThat(Json.texts(issues, "/location/path")).allMatch(path -> path.startsWith("gitops/"));
    }

    @Test
    void without_findings_gitlab_gets_an_empty_list() {
        assertThat(new CodeQualityReport().render(Reviews.of())).isEqualTo("[]\n");
    }

    @Test
    void a_suggestion_stands_in_the_file_that_it_changes() {
        JsonNode diagnostics = diagnostics();

        assertThat(diagnostics)
                .filteredOn(diagnostic -> diagnostic.has("suggestions"))
                .extracting(diagnostic -> diagnostic.at("/location/path").asText())
                .containsExactly("gitops/apps/media/services.yaml", "gitops/apps/media/services.yaml");
        assertThat(Json.texts(diagnostics, "/suggestions/0/text"))
                .contains("  sonarr:\n    namespace: media\n", "media");
    }

    @Test
    void reviewdog_counts_columns_in_bytes() {
        JsonNode suggestion = diagnostics().findParents("suggestions").stream()
                .map(diagnostic -> diagnostic.at("/suggestions/0"))
                .filter(edit -> edit.get("text").asText().equals("media"))
                .findFirst()
                .orElseThrow();

        // "  grüße: {namespace: " has 21 characters, of which two take two bytes
        assertThat(suggestion.at("/range/start/column").asInt()).isEqualTo(24);
        assertThat(suggestion.at("/range/end/column").asInt()).isEqualTo(29);
    }

    private static JsonNode diagnostics() {
        return Json.read(new RdjsonReport().render(ReportFixture.review())).get("diagnostics");
    }
}
