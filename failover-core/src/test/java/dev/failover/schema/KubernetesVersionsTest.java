package dev.failover.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.schema.kubernetes.KubernetesCatalog;
import dev.failover.schema.kubernetes.KubernetesVersion;
import dev.failover.schema.model.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesVersionsTest {
    private static final String BUDGET = "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}\n";

    @ParameterizedTest
    @CsvSource({"1.20,", "1.21,DEPRECATED_VERSION", "v1.24.3,DEPRECATED_VERSION", "1.25,REMOVED_VERSION"})
    void what_is_served_depends_on_the_version(String version, Violation.Kind kind) {
        SchemaOptions options = new SchemaOptions(Optional.of(KubernetesVersion.parse(version)), List.of(), false);

        assertThat(Manifests.violations(BUDGET, options))
                .map(ResourceViolation::violation)
                .map(Violation::kind)
                .filteredOn(found -> found != Violation.Kind.NO_SCHEMAS)
                .isEqualTo(Optional.ofNullable(kind).stream().toList());
    }

    @Test
    void a_removed_version_is_pointed_at_and_its_successor_named() {
        assertThat(Manifests.violations(BUDGET)).singleElement().satisfies(found -> {
            assertThat(found.violation().location()).hasToString("manifest.yaml:1:13");
            assertThat(found.violation().advice()).startsWith("Use policy/v1;");
        });
    }

    @Test
    void the_catalogue_says_which_version_it_is_of() {
        assertThat(new KubernetesCatalog().version()).isGreaterThanOrEqualTo(new KubernetesVersion(1, 36));
    }

    @Test
    void what_is_no_version_is_refused() {
        assertThatThrownBy(() -> KubernetesVersion.parse("latest"))
                .hasMessageContaining("'latest' is not a Kubernetes version");
    }
}
