package dev.failover.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.SchemaSettings;
import dev.failover.schema.kubernetes.KubernetesCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepNotesTest {
    private static final String OF_FIELDS = new KubernetesCatalog().version().toString();

    @TempDir
    Path directory;

    @Test
    void fields_are_those_of_the_catalogue_whatever_version_is_chosen_and_the_step_says_so() {
        assertThat(noteOfStep2("1.33"))
                .isEqualTo("API versions are those of Kubernetes 1.33, fields those of " + OF_FIELDS);
    }

    @Test
    void where_the_catalogue_is_of_that_version_nothing_is_to_be_said() {
        assertThat(noteOfStep2(OF_FIELDS)).isEmpty();
    }

    private String noteOfStep2(String version) {
        Fixture fixture = Fixture.copy("volume-capacity/good", directory);
        ModelOptions options = ModelOptions.DEFAULT.with(new SchemaSettings(Optional.of(version), List.of(), false));
        return new Fixture(fixture.directory(), options, fixture.policy())
                .validate()
                .verdict()
                .steps()
                .get(1)
                .note();
    }
}
