package dev.failover.swap.plan;

import static dev.failover.swap.Direction.DEMOTE;
import static dev.failover.swap.Direction.PROMOTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.source.TextEdit;
import dev.failover.swap.Refusal;
import dev.failover.swap.ServiceSwap;
import dev.failover.swap.SwapHarness;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import dev.failover.swap.SwapStrategy;
import dev.failover.topology.FailoverService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SwapPlannerTest {
    private static final String CLAIM = "claimName: pvc-dido -> claimName: pvc-dido-backup";

    @Test
    void plain_manifests_change_in_two_lines() {
        assertThat(SwapHarness.of("plain").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("dido.yaml: role: primary | claimName: pvc-dido -> "
                        + "role: backup | claimName: pvc-dido-backup");
    }

    @Test
    void quotes_and_comments_stay() {
        assertThat(SwapHarness.of("quoted").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("dido.yaml: nodeSelector: {\"role\": \"primary\"}   # where the disk is | "
                        + "claimName:   'pvc-dido'  # swapped in a failover -> "
                        + "nodeSelector: {\"role\": \"backup\"}   # where the disk is | "
                        + "claimName:   'pvc-dido-backup'  # swapped in a failover");
    }

    @Test
    void line_ends_and_a_byte_order_mark_stay() {
        assertThat(SwapHarness.of("crlf").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("dido.yaml: role: primary | claimName: pvc-dido -> "
                        + "role: backup | claimName: pvc-dido-backup");
    }

    @Test
    void a_stateful_set_is_moved_like_a_deployment() {
        assertThat(SwapHarness.of("statefulset").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .hasSize(1);
    }

    @Test
    void a_patch_file_is_edited_where_it_decides() {
        assertThat(SwapHarness.of("patch-file").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("patch.yaml: role: primary | claimName: pvc-dido -> "
                        + "role: backup | claimName: pvc-dido-backup");
    }

    @Test
    void a_patch_inside_a_kustomization_is_edited_there() {
        assertThat(SwapHarness.of("patch-inline").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("kustomization.yaml: role: primary | claimName: pvc-dido -> "
                        + "role: backup | claimName: pvc-dido-backup");
    }

    @Test
    void a_json_patch_file_is_edited_where_it_decides() {
        assertThat(SwapHarness.of("patch-json6902").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .singleElement()
                .asString()
                .startsWith("patch.json: ")
                .contains("\"value\": {\"role\": \"backup\"}", "\"value\": \"pvc-dido-backup\"");
    }

    @Test
    void a_json_patch_inside_a_kustomization_is_edited_there() {
        assertThat(SwapHarness.of("patch-json6902-inline").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly(
                        "kustomization.yaml: role: primary | value: pvc-dido -> role: backup | value: pvc-dido-backup");
    }

    @Test
    void a_patch_of_a_component_is_edited_there() {
        assertThat(SwapHarness.of("component").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("on-primary/patch.yaml: role: primary | claimName: pvc-dido -> "
                        + "role: backup | claimName: pvc-dido-backup");
    }

    @Test
    void a_base_that_only_this_service_uses_is_edited() {
        assertThat(SwapHarness.of("base").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("dido/dido.yaml: role: primary | claimName: pvc-dido -> "
                        + "role: backup | claimName: pvc-dido-backup");
    }

    @Test
    void where_the_build_renames_the_claim_its_source_name_is_written() {
        assertThat(SwapHarness.of("prefix").thereAndBack(PROMOTE, DEMOTE, "home-dido-v1"))
                .containsExactly("suffixed/claims/dido.yaml: role: primary | claimName: data -> "
                        + "role: backup | claimName: data-backup");
    }

    @Test
    void the_source_of_a_replacement_is_edited() {
        assertThat(SwapHarness.of("replacement").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("placement.yaml: claim: pvc-dido | role: primary -> "
                        + "claim: pvc-dido-backup | role: backup");
    }

    @Test
    void the_source_of_a_replacement_into_a_part_of_the_name_is_edited() {
        assertThat(SwapHarness.of("replacement-part").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("placement.yaml: claim: dido | role: primary -> claim: dido-backup | role: backup");
    }

    @Test
    void the_field_that_a_var_reads_is_edited_and_not_the_text_around_the_var() {
        assertThat(SwapHarness.of("vars").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("placement.yaml: claim: dido | role: primary -> claim: dido-backup | role: backup");
    }

    @Test
    void a_flux_variable_is_edited_where_it_is_set() {
        assertThat(SwapHarness.of("flux-variable").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly(
                        "clusters/home/apps.yaml: dido_claim: pvc-dido # the claim's name -> "
                                + "dido_claim: pvc-dido-backup # the claim's name",
                        "clusters/home/placement.yaml: dido_role: \"primary\" -> dido_role: \"backup\"");
    }

    @Test
    void sides_that_are_told_apart_by_a_label_key_swap_the_key() {
        assertThat(SwapHarness.of("label-keys").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("dido/dido.yaml: home.example/node-a: \"true\" | "
                        + CLAIM.replace(" -> ", " -> home.example/node-b: \"true\" | "));
    }

    @Test
    void a_patch_that_takes_one_label_away_and_adds_the_other_swaps_both() {
        assertThat(SwapHarness.of("label-keys").thereAndBack(DEMOTE, PROMOTE, "aeneas"))
                .containsExactly("aeneas/patch.yaml: home.example/node-a: null | home.example/node-b: \"true\" | "
                        + "claimName: pvc-aeneas-backup -> home.example/node-b: null | home.example/node-a: \"true\" | "
                        + "claimName: pvc-aeneas");
    }

    @Test
    void a_required_node_affinity_of_one_value_is_edited() {
        assertThat(SwapHarness.of("affinity").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("dido.yaml: - primary  # where the disk is | claimName: pvc-dido -> "
                        + "- backup  # where the disk is | claimName: pvc-dido-backup");
    }

    @Test
    void a_node_selector_and_an_affinity_that_say_the_same_move_together() {
        assertThat(SwapHarness.of("affinity-patch").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly(
                        "dido.yaml: role: primary | claimName: pvc-dido -> role: backup | claimName: pvc-dido-backup",
                        "patch.yaml: - primary  # where the disk is -> - backup  # where the disk is");
    }

    @Test
    void the_values_of_a_helm_release_are_edited_where_the_entry_says() {
        assertThat(SwapHarness.of("helm-release").thereAndBack(PROMOTE, DEMOTE, "dido"))
                .containsExactly("dido.yaml: home.example/role: primary | existingClaim: pvc-dido -> "
                        + "home.example/role: backup | existingClaim: pvc-dido-backup");
    }

    @Test
    void several_services_are_one_plan() {
        SwapPlan plan = SwapHarness.of("label-keys").planned(SwapRequest.of(PROMOTE, "all"));

        assertThat(plan.swaps()).extracting(s -> s.service().toString()).containsExactly("dido");
        assertThat(plan.already()).extracting(FailoverService::toString).containsExactly("aeneas");
    }

    @Test
    void a_plan_says_old_and_new_value_and_where() {
        ServiceSwap swap = SwapHarness.of("plain")
                .planned(SwapRequest.of(PROMOTE, "dido"))
                .swaps()
                .get(0);

        assertThat(swap.claim().oldValue()).contains("pvc-dido");
        assertThat(swap.claim().newValue()).isEqualTo("pvc-dido-backup");
        assertThat(swap.node().oldValue()).contains("primary");
        assertThat(swap.node().newValue()).isEqualTo("backup");
        assertThat(swap.claim().location()).hasToString("dido.yaml:27:24");
        assertThat(swap.edits()).extracting(TextEdit::replacement).containsExactly("pvc-dido-backup", "backup");
    }

    @Test
    void services_are_chosen_by_the_node_that_they_are_active_on() {
        SwapRequest onPrimary = new SwapRequest(
                PROMOTE,
                List.of(),
                Optional.of("primary"),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                SwapStrategy.REFUSE);

        SwapOutcome outcome = SwapHarness.of("mixed").plan(onPrimary);

        assertThat(outcome).isInstanceOfSatisfying(SwapOutcome.Refused.class, refused -> {
            assertThat(refused.refusals()).extracting(Refusal::service).containsExactly("dido");
            assertThat(refused.possible()).containsExactly("creusa");
        });
    }

    @Test
    void nothing_active_there_is_nothing_to_do() {
        SwapRequest onBackup = new SwapRequest(
                PROMOTE,
                List.of(),
                Optional.of("role=backup"),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                SwapStrategy.REFUSE);

        assertThat(SwapHarness.of("plain").plan(onBackup)).isInstanceOf(SwapOutcome.NothingToDo.class);
    }
}
