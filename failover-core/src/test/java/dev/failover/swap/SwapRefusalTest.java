package dev.failover.swap;

import static dev.failover.swap.Direction.DEMOTE;
import static dev.failover.swap.Direction.PROMOTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SwapRefusalTest {
    private static final String MIXED = "failover-placement-mixed";

    @Test
    void promote_refuses_a_service_that_is_half_moved_and_says_what_it_found() {
        Refusal refusal = SwapHarness.of("mixed").refused(SwapRequest.of(PROMOTE, "dido"));

        assertThat(refusal.id()).isEqualTo(MIXED);
        assertThat(refusal.message())
                .isEqualTo("Service 'dido' mounts the backup claim 'pvc-dido-backup' but selects the primary node"
                        + " 'primary'");
        assertThat(refusal.location().map(Location::toString)).contains("dido.yaml:27:24");
        assertThat(refusal.advice())
                .anyMatch(line ->
                        line.equals("To move it to the backup from there sets pvc-dido-backup and role=backup."))
                .anyMatch(line -> line.contains("-Dfailover.accept=failover-placement-mixed -Dfailover.reason="));
    }

    @Test
    void a_claim_of_neither_side_is_refused_too() {
        assertThat(SwapHarness.of("mixed")
                        .refused(SwapRequest.of(DEMOTE, "aeneas"))
                        .message())
                .contains("mounts the claim 'pvc-aeneas-backup-backup', but its sides have");
    }

    @Test
    void an_accepted_refusal_is_planned_and_remembered() {
        SwapPlan plan =
                SwapHarness.of("mixed").planned(SwapRequest.of(DEMOTE, "aeneas").accepting(MIXED, "looked at it"));

        assertThat(SwapHarness.changedLines(plan))
                .containsExactly("aeneas.yaml: role: backup | claimName: pvc-aeneas-backup-backup -> "
                        + "role: primary | claimName: pvc-aeneas");
        assertThat(plan.accepted()).extracting(Refusal::id).containsExactly(MIXED);
        assertThat(plan.reason()).contains("looked at it");
    }

    @Test
    void an_accepted_half_moved_service_needs_the_other_half_only() {
        SwapPlan plan =
                SwapHarness.of("mixed").planned(SwapRequest.of(PROMOTE, "dido").accepting(MIXED, "looked at it"));

        assertThat(SwapHarness.changedLines(plan)).containsExactly("dido.yaml: role: primary -> role: backup");
        assertThat(plan.swaps().get(0).claim().isChange()).isFalse();
    }

    @Test
    void accepting_needs_a_reason() {
        SwapRequest request = new SwapRequest(
                PROMOTE,
                List.of("dido"),
                Optional.empty(),
                Optional.empty(),
                Set.of(MIXED),
                Optional.of(" "),
                SwapStrategy.REFUSE);

        assertThat(SwapHarness.of("mixed").refused(request).id()).isEqualTo(Refusal.REASON_MISSING);
    }

    @Test
    void one_refused_service_stops_all_and_the_others_are_named() {
        SwapOutcome outcome = SwapHarness.of("mixed").plan(SwapRequest.of(PROMOTE, "creusa", "dido"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SwapOutcome.Refused.class,
                        refused -> assertThat(refused.possible()).containsExactly("creusa"));
    }

    @Test
    void an_unknown_service_is_refused_with_the_nearest_name() {
        Refusal refusal = SwapHarness.of("mixed").refused(SwapRequest.of(PROMOTE, "dibo"));

        assertThat(refusal.id()).isEqualTo(Refusal.SERVICE_UNKNOWN);
        assertThat(refusal.message()).contains("did you mean 'dido'?");
    }

    @Test
    void promote_refuses_a_value_that_two_workloads_share_and_lists_what_else_would_change() {
        Refusal refusal = SwapHarness.of("shared-patch").refused(SwapRequest.of(PROMOTE, "dido"));

        assertThat(refusal.id()).isEqualTo(Refusal.NOT_SWAPPABLE);
        assertThat(refusal.advice())
                .anyMatch(line -> line.contains(
                        "Deployment/media/aeneas: spec.template.spec.nodeSelector.role: primary -> backup"));
    }

    @Test
    void services_that_share_a_value_can_move_together() {
        SwapPlan plan = SwapHarness.of("shared-patch").planned(SwapRequest.of(PROMOTE, "dido", "aeneas"));

        assertThat(plan.edits()).hasSize(3);
        assertThat(plan.files()).containsExactly("aeneas.yaml", "dido.yaml", "role.yaml");
    }

    @Test
    void promote_refuses_an_anchor_that_is_used_elsewhere_in_the_workload() {
        Refusal refusal = SwapHarness.of("anchor").refused(SwapRequest.of(PROMOTE, "dido"));

        assertThat(refusal.id()).isEqualTo(Refusal.NOT_SWAPPABLE);
        assertThat(refusal.advice())
                .anyMatch(line -> line.contains("spec.template.metadata.labels.role: primary -> backup"));
    }

    @Test
    void promote_refuses_a_claim_whose_volume_is_on_another_node() {
        Refusal refusal = SwapHarness.of("obstacles").refused(SwapRequest.of(PROMOTE, "dido"));

        assertThat(refusal.id()).isEqualTo("failover-node-mismatch");
        assertThat(refusal.message())
                .contains("pv-dido-backup", "on nodes with role=primary", "on one with role=backup");
        assertThat(refusal.acceptable()).isTrue();
    }

    @Test
    void promote_refuses_a_pod_whose_node_affinity_excludes_the_node() {
        Refusal refusal = SwapHarness.of("excluded").refused(SwapRequest.of(PROMOTE, "dido"));

        assertThat(refusal.id()).isEqualTo("failover-no-node-selector");
        assertThat(refusal.location().map(Location::toString)).contains("dido.yaml:23:21");
    }

    @Test
    void promote_refuses_a_claim_that_is_not_there() {
        Refusal refusal = SwapHarness.of("obstacles").refused(SwapRequest.of(PROMOTE, "aeneas"));

        assertThat(refusal.id()).isEqualTo("failover-claim-missing");
        assertThat(refusal.location().map(Location::toString)).contains("failover.yaml:15:17");
    }

    @Test
    void promote_refuses_what_flux_would_not_apply() {
        SwapHarness harness = SwapHarness.of("not-applied");

        Refusal suspended = harness.refused(SwapRequest.of(PROMOTE, "dido"));
        Refusal optedOut = harness.refused(SwapRequest.of(PROMOTE, "aeneas"));

        assertThat(suspended.id()).isEqualTo("failover-not-applied");
        assertThat(suspended.location().map(Location::toString)).contains("clusters/home/apps.yaml:13:12");
        assertThat(optedOut.id()).isEqualTo("failover-not-applied");
        assertThat(harness.planned(SwapRequest.of(PROMOTE, "dido").accepting("failover-not-applied", "resumed by hand"))
                        .accepted())
                .hasSize(1);
    }

    @Test
    void nobody_is_started_on_the_backup_of_another_service_which_may_still_move_itself() {
        SwapHarness harness = SwapHarness.of("others-backup");

        Refusal refusal = harness.refused(SwapRequest.of(PROMOTE, "navidrome"));

        assertThat(refusal.id()).isEqualTo("failover-claim-shared");
        assertThat(refusal.message())
                .isEqualTo("Service 'navidrome' has the same claim 'pvc-kavita-backup' as service 'kavita': if"
                        + " one of them moves, the other one loses the claim");
        assertThat(refusal.acceptable()).isTrue();
        assertThat(harness.planned(SwapRequest.of(PROMOTE, "kavita")).swaps()).hasSize(1);
    }

    @Test
    void a_workload_that_does_not_build_is_not_called_missing() {
        Refusal refusal = SwapHarness.of("broken").refused(SwapRequest.of(PROMOTE, "dido"));

        assertThat(refusal.id()).isEqualTo("kustomize-build");
        assertThat(refusal.message()).contains("doesn't build", "not-there.yaml");
    }

    @Test
    void a_service_of_two_clusters_needs_one_of_them_chosen() {
        Refusal refusal = SwapHarness.of("two-clusters").refused(SwapRequest.of(PROMOTE, "dido"));

        assertThat(refusal.id()).isEqualTo(Refusal.CLUSTER_AMBIGUOUS);
        assertThat(refusal.advice()).anyMatch(line -> line.contains("-Dfailover.cluster=clusters/"));
    }

    @Test
    void promote_refuses_a_base_that_another_cluster_builds_too() {
        SwapRequest request = new SwapRequest(
                PROMOTE,
                List.of("dido"),
                Optional.empty(),
                Optional.of("clusters/staging"),
                Set.of(),
                Optional.empty(),
                SwapStrategy.REFUSE);

        Refusal refusal = SwapHarness.of("two-clusters").refused(request);

        assertThat(refusal.id()).isEqualTo(Refusal.NOT_SWAPPABLE);
        assertThat(refusal.advice()).anyMatch(line -> line.contains("claimName: pvc-dido -> pvc-dido-backup"));
    }

    @Test
    void an_unknown_cluster_is_refused_with_the_known_ones() {
        SwapRequest request = new SwapRequest(
                PROMOTE,
                List.of("dido"),
                Optional.empty(),
                Optional.of("prod"),
                Set.of(),
                Optional.empty(),
                SwapStrategy.REFUSE);

        assertThat(SwapHarness.of("two-clusters").refused(request).advice())
                .anyMatch(line -> line.contains("clusters/production") && line.contains("clusters/staging"));
    }

    @Test
    void a_missing_node_selector_is_inserted_once_accepted() {
        SwapHarness harness = SwapHarness.of("no-node-selector");
        Refusal refusal = harness.refused(SwapRequest.of(PROMOTE, "dido"));
        assertThat(refusal.id()).isEqualTo("failover-no-node-selector");

        SwapPlan plan = harness.planned(SwapRequest.of(PROMOTE, "dido").accepting(refusal.id(), "it never was pinned"));

        assertThat(plan.after().file("dido.yaml").orElseThrow().text())
                .contains("      nodeSelector:\n        role: backup\n")
                .contains("claimName: pvc-dido-backup");
    }
}
