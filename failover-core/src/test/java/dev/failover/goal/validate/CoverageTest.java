package dev.failover.goal.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.TreeSandbox;
import dev.failover.check.Step;
import dev.failover.check.StepResult;
import dev.failover.check.StepResult.Status;
import dev.failover.goal.validate.text.ValidateReports;
import dev.failover.report.Coverage;
import dev.failover.report.ReviewText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every run says what it has looked at, and no step is green that couldn't see its objects. */
class CoverageTest {
    @TempDir
    Path directory;

    @Test
    void what_was_looked_at_is_counted() {
        TreeSandbox tree = TreeSandbox.copy("facade/two-services", directory);
        tree.write("notes/idea.yaml", "a: b\n").write(".github/workflow.yaml", "a: b\n");

        Coverage coverage = tree.validate().review().coverage();

        assertThat(coverage.entryPoints()).isEqualTo(1);
        assertThat(coverage.services()).isEqualTo(2);
        assertThat(coverage.unreadFiles()).containsExactly("notes/idea.yaml");
        assertThat(coverage.lines())
                .containsExactly(
                        "Checked: 1 entry point, " + coverage.objects() + " objects, 2 services with a backup.",
                        "Not checked: a YAML file that no build reads.");
    }

    @Test
    void a_service_that_should_be_configured_counts_too() {
        TreeSandbox tree = TreeSandbox.copy("check/failover-service-missing/bad", directory);

        assertThat(tree.validate().review().coverage().services()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void where_a_build_fails_no_step_about_objects_is_green(Step step) {
        TreeSandbox tree = TreeSandbox.copy("facade/two-services", directory);
        tree.replace("kustomization.yaml", "resources:\n", "resources:\n  - gone.yaml\n");

        assertNotGreen(tree, step);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void where_a_variable_is_not_set_no_step_about_objects_is_green(Step step) {
        assertNotGreen(TreeSandbox.copy("check/flux-variable-undefined/bad", directory), step);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void where_nothing_is_built_no_step_about_objects_is_green(Step step) {
        TreeSandbox tree = new TreeSandbox(directory);
        tree.write("app.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: app\n");

        assertNotGreen(tree, step);
    }

    @Test
    void an_entry_point_whose_path_is_no_directory_has_failed() {
        Coverage coverage = TreeSandbox.copy("flux-cases/path-missing", directory)
                .validate()
                .review()
                .coverage();

        assertThat(coverage.failedEntryPoints()).isEqualTo(4);
        assertThat(coverage.lines()).anyMatch(line -> line.contains("what 4 failing entry points would apply"));
    }

    private static void assertNotGreen(TreeSandbox tree, Step step) {
        if (step != Step.YAML_SYNTAX) {
            assertThat(tree.validate().verdict().steps())
                    .filteredOn(result -> result.step() == step)
                    .singleElement()
                    .satisfies(result -> assertThat(result.note()).isNotEmpty())
                    .extracting(StepResult::status)
                    .isNotEqualTo(Status.PASSED);
        }
    }

    @Test
    void every_report_for_people_says_it() {
        TreeSandbox tree = TreeSandbox.copy("facade/two-services", directory);
        ValidateResult result = tree.validate();
        String line = result.review().coverage().lines().get(0);

        assertThat(new ValidateReports(result).text(StandardCharsets.UTF_8, false))
                .contains("\n" + line + "\n");
        assertThat(new ValidateReports(result).report("html")).contains("<p>" + line + "</p>");
        assertThat(new ValidateReports(result).report("markdown")).contains("\n" + line + "\n");
        assertThat(new ValidateReports(result).report("json")).contains("\"coverage\"");
    }

    @Test
    void fewer_services_than_asked_for_fail() {
        TreeSandbox tree = TreeSandbox.copy("facade/two-services", directory);
        assertThat(tree.validate(atLeast(2)).passed()).isTrue();

        ValidateResult result = tree.validate(atLeast(3));

        assertThat(new ReviewText(result.review()).failure())
                .hasValue("2 services with a backup were found, and failover.minServices asks for 3.");
        assertThat(new ReviewText(result.review()).next())
                .anyMatch(line -> line.startsWith("   mvn failover:status"))
                .last()
                .asString()
                .contains("lower -Dfailover.minServices");
    }

    private static PolicyOptions atLeast(int services) {
        return PolicyOptions.DEFAULT.withMinServices(services);
    }
}
