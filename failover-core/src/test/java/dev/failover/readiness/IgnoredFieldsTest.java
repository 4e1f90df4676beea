package dev.failover.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.readiness.Obstacle.Kind;
import dev.failover.topology.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No rule of a Flux Kustomization leaves the two values of a swap to somebody else. */
class IgnoredFieldsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /spec/template/spec/nodeSelector                                     |
            /spec/template/spec/nodeSelector/role                                | {kind: Deployment}
            /spec/template                                                       | {kind: 'Deploy.*', name: sonarr}
            /spec/template/spec/volumes                                          | {group: apps, namespace: media}
            /spec/template/spec/volumes/0/persistentVolumeClaim/claimName        | {version: v1}
            """)
    void a_rule_that_covers_a_value_of_the_swap_is_in_the_way(String path, String target) {
        assertThat(tree(path, target).obstacles(Side.BACKUP)).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.id()).isEqualTo("failover-not-applied");
            assertThat(obstacle.kind()).isEqualTo(Kind.POLICY);
            assertThat(obstacle.message())
                    .isEqualTo("The Flux Kustomization 'flux-system/flux-system' ignores '" + path
                            + "', which a swap of service 'sonarr' changes: the swap would not be applied");
            assertThat(obstacle.location().path()).isEqualTo("flux.yaml");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /spec/replicas                                                  |
            /spec/template/spec/node                                        |
            /spec/template/spec/nodeSelector/roles                          |
            /spec/template/spec/volumes/1                                   |
            /spec/template/spec/nodeSelector                                | {kind: StatefulSet}
            /spec/template/spec/nodeSelector                                | {name: radarr}
            /spec/template/spec/nodeSelector                                | {labelSelector: team=video}
            """)
    void a_rule_of_other_fields_or_objects_is_fine(String path, String target) {
        assertThat(tree(path, target).obstacles(Side.BACKUP)).isEmpty();
    }

    private static ReadinessTree tree(String path, String target) {
        return ReadinessTree.sound()
                .fluxed(
                        "GitRepository",
                        "ref: {branch: main}",
                        "ignore:",
                        "  - paths: ['" + path + "']",
                        target == null ? "" : "    target: " + target);
    }
}
