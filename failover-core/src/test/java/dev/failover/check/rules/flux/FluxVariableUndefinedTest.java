package dev.failover.check.rules.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.Failover;
import dev.failover.check.Finding;
import dev.failover.check.Step;
import dev.failover.check.StepResult;
import dev.failover.check.rules.Fixture;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.PolicyOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FluxVariableUndefinedTest {
    @TempDir
    Path directory;

    @TempDir
    Path elsewhere;

    @Test
    void a_variable_that_an_older_flux_leaves_empty_can_be_a_warning_and_its_objects_are_not_known() {
        ValidateResult result = validate(Optional.empty());

        assertThat(result.failures()).isEmpty();
        assertThat(status(result, Step.KUSTOMIZE_BUILDS)).isEqualTo(StepResult.Status.WARNING);
        assertThat(status(result, Step.PLACEHOLDER_VALUES)).isEqualTo(StepResult.Status.WARNING);
    }

    @Test
    void a_value_of_a_file_counts_where_the_repository_sets_none() throws Exception {
        Path values = Files.writeString(elsewhere.resolve("values.yaml"), "ZONE: attic\n");

        assertThat(validate(Optional.of(values)).verdict().findings()).isEmpty();
    }

    @Test
    void in_the_file_of_a_generated_config_map_its_line_is_named() {
        Finding finding =
                Fixture.copy("flux-variable-undefined/in-a-file", directory).finding();

        assertThat(finding.location()).hasToString("apps/settings.ini:4:8");
    }

    private ValidateResult validate(Optional<Path> variables) {
        Fixture fixture = Fixture.copy("flux-variable-undefined/bad", directory);
        ModelOptions model = variables.map(ModelOptions.DEFAULT::withVariables).orElse(ModelOptions.DEFAULT);
        List<String> rules =
                List.of("flux-variable-undefined=warning", "failover-strategy=off", "failover-not-replicated=off");
        return new Failover("mvn failover:")
                .validate(new ValidateOptions(
                                new TreeOptions(fixture.directory(), Optional.of(fixture.directory())), model)
                        .with(PolicyOptions.DEFAULT.with(new RuleOptions(rules, Map.of()))));
    }

    private static StepResult.Status status(ValidateResult result, Step step) {
        return result.verdict().steps().stream()
                .filter(s -> s.step() == step)
                .map(StepResult::status)
                .findFirst()
                .orElseThrow();
    }
}
