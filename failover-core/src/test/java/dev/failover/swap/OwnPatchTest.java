package dev.failover.swap;

import static dev.failover.swap.Direction.DEMOTE;
import static dev.failover.swap.Direction.PROMOTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service whose values stand where others read them too gets a patch of its own, if that is wanted. */
class OwnPatchTest {

    @Test
    void a_shared_base_stays_and_the_overlay_gets_a_patch() {
        SwapPlan plan = patched("shared-base", "dido");

        assertThat(plan.files()).containsExactly("dido/failover-dido.yaml", "dido/kustomization.yaml");
        assertThat(text(plan.after(), "dido/failover-dido.yaml")).isEqualTo("""
                        # Written by failover:promote for the service dido.
                        # failover:demote removes it, and its entry in the kustomization.
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          name: app
                          namespace: media
                        spec:
                          template:
                            spec:
                              nodeSelector:
                                role: backup
                              volumes:
                                - name: tmp
                                - name: data
                                  persistentVolumeClaim:
                                    claimName: data-backup
                        """);
        assertThat(text(plan.after(), "dido/kustomization.yaml")).endsWith("""
                        - claims.yaml
                        patches:
                        - path: failover-dido.yaml
                        # nothing more""");
    }

    @ParameterizedTest
    @CsvSource({
        "shared-base, dido",
        "shared-base, aeneas",
        "shared-base, 'dido,aeneas'",
        "shared-patch, dido",
        "shared-patch, aeneas",
        "anchor, dido"
    })
    void the_swap_back_gives_the_first_bytes(String fixture, String services) {
        SwapHarness.of(fixture).with(SwapStrategy.PATCH).thereAndBack(PROMOTE, DEMOTE, services.split(","));
    }

    @Test
    void a_directory_for_which_flux_makes_up_a_kustomization_has_no_place_for_a_patch() {
        Refusal refusal = SwapHarness.of("generated")
                .refused(SwapRequest.of(PROMOTE, "dido").with(SwapStrategy.PATCH));

        assertThat(refusal.id()).isEqualTo(Refusal.NOT_SWAPPABLE);
        assertThat(refusal.advice())
                .contains("no kustomization has a place for a patch that changes only this workload:")
                .last()
                .asString()
                .contains("apps: ", "there is no kustomization file");
    }

    @Test
    void of_two_clusters_that_share_a_base_one_is_moved() {
        SwapRequest staging = new SwapRequest(
                PROMOTE,
                List.of("dido"),
                Optional.empty(),
                Optional.of("clusters/staging"),
                Set.of(),
                Optional.empty(),
                SwapStrategy.PATCH);

        SwapPlan plan = SwapHarness.of("two-clusters").planned(staging);

        assertThat(plan.files()).containsExactly("apps/staging/failover-dido.yaml", "apps/staging/kustomization.yaml");
    }

    private static SwapPlan patched(String fixture, String service) {
        return SwapHarness.of(fixture).planned(SwapRequest.of(PROMOTE, service).with(SwapStrategy.PATCH));
    }

    private static String text(SourceTree tree, String path) {
        return tree.file(path).orElseThrow().text();
    }
}
