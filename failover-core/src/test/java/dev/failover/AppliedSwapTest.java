package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.RemoteOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.message.MessageOptions;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A swap is made where Flux applies it, and as Flux takes it. */
class AppliedSwapTest {
    private static final String NOT_APPLIED = "failover-not-applied";

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
    }

    @Test
    void a_swap_to_the_branch_that_flux_follows_is_made() {
        flux("GitRepository", "{branch: main}", "");

        assertThat(promote(CommitOptions.DEFAULT, Acceptance.NONE, false)).isInstanceOf(SwapResult.Committed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{branch: production}", "{name: refs/heads/production}"})
    void a_swap_to_another_branch_is_refused_unless_somebody_accepts_it(String ref) {
        flux("GitRepository", ref, "");

        SwapResult refused = promote(CommitOptions.DEFAULT, Acceptance.NONE, false);

        assertThat(refused).isInstanceOf(SwapResult.Refused.class);
        assertThat(new SwapText(refused).text())
                .contains("(" + NOT_APPLIED + ")", "but the swap is for 'main'", "add -Dfailover.branch=");
        assertThat(promote(CommitOptions.DEFAULT, accepting(), false)).isInstanceOf(SwapResult.Committed.class);
    }

    @Test
    void the_named_branch_counts() {
        flux("GitRepository", "{branch: production}", "");
        sandbox.git("push", "-q", "origin", "main:production");

        assertThat(promote(branch("production", true), Acceptance.NONE, false))
                .isInstanceOf(SwapResult.Committed.class);
    }

    @Test
    void a_pull_request_is_for_the_branch_that_it_is_to_be_merged_into() {
        flux("GitRepository", "{branch: main}", "  verify: {mode: HEAD}\n");

        assertThat(promote(CommitOptions.DEFAULT, Acceptance.NONE, true)).isInstanceOf(SwapResult.Committed.class);
    }

    @Test
    void of_a_commit_that_is_not_pushed_nobody_knows_the_branch() {
        flux("GitRepository", "{branch: production}", "");

        assertThat(promote(branch("main", false), Acceptance.NONE, false)).isInstanceOf(SwapResult.Committed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"  verify: {mode: HEAD}\n", "  verify: {mode: TagAndHEAD}\n", "  verify: {mode: head}\n"})
    void an_unsigned_swap_is_refused_where_flux_takes_signed_commits_only_whatever_the_policy_says(String verify) {
        flux("GitRepository", "{branch: main}", verify);
        sandbox.write(".failover.yaml", "rules:\n  failover-not-applied: off\n");
        sandbox.publish();

        SwapResult refused = promote(CommitOptions.DEFAULT, Acceptance.NONE, false);

        assertThat(refused).isInstanceOf(SwapResult.Refused.class);
        assertThat(new SwapText(refused).text()).contains("requires signed commits", "commit.gpgSign true");
        assertThat(promote(CommitOptions.DEFAULT, accepting(), false)).isInstanceOf(SwapResult.Committed.class);
    }

    @Test
    void where_an_artifact_has_to_be_published_first_the_advice_says_so() {
        flux("OCIRepository", "{tag: latest}", "");

        SwapResult made = promote(CommitOptions.DEFAULT, Acceptance.NONE, false);

        assertThat(made).isInstanceOf(SwapResult.Committed.class);
        assertThat(new SwapText(made).text())
                .contains("Nothing moves until CI publishes the commit for the OCIRepository flux-system: watch"
                        + " that job.\n");
    }

    @Test
    void a_swap_in_a_kustomization_of_which_flux_applies_nothing_is_refused_with_the_id_of_the_cause() {
        flux("GitRepository", "{branch: main}", "");
        sandbox.append("flux.yaml", "  postBuild: {substitute: {A: b}}\n");
        sandbox.append("sonarr/deployment.yaml", """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: extra, namespace: media}
                data: {domain: "${DOMAIN}"}
                """);
        sandbox.publish();

        SwapResult refused = promote(CommitOptions.DEFAULT, Acceptance.NONE, false);

        assertThat(refused).isInstanceOf(SwapResult.Refused.class);
        assertThat(new SwapText(refused).text())
                .contains("of which Flux would apply nothing: the variable 'DOMAIN'", "(flux-variable-undefined)");
    }

    @Test
    void where_the_configuration_may_be_in_a_build_that_fails_that_build_is_named() {
        flux("GitRepository", "{branch: main}", "");
        sandbox.append("sonarr/deployment.yaml", "\tx: y\n");
        sandbox.publish();

        assertThat(new SwapText(promote(CommitOptions.DEFAULT, Acceptance.NONE, false)).text())
                .contains("it may be in a part of the cluster that doesn't build", "sonarr/deployment.yaml:");
    }

    private void flux(String kind, String ref, String spec) {
        sandbox.write("flux.yaml", """
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: %1$s
                metadata: {name: flux-system, namespace: flux-system}
                spec:
                  interval: 1m
                  ref: %2$s
                %3$s---
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: {name: flux-system, namespace: flux-system}
                spec:
                  interval: 10m
                  path: ./
                  prune: true
                  sourceRef: {kind: %1$s, name: flux-system}
                """.formatted(kind, ref, spec));
        sandbox.publish();
    }

    private static Acceptance accepting() {
        return new Acceptance(List.of(NOT_APPLIED), Optional.of("the node is dead"));
    }

    private static CommitOptions branch(String branch, boolean push) {
        return new CommitOptions(push, Optional.empty(), Optional.of(branch), Optional.empty(), Optional.empty());
    }

    private SwapResult promote(CommitOptions commit, Acceptance acceptance, boolean pullRequest) {
        return TreeSandbox.failover()
                .swap(new SwapOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                        ModelOptions.DEFAULT,
                        RuleOptions.DEFAULT,
                        Direction.PROMOTE,
                        new ServiceSelection(List.of("sonarr"), Optional.empty()),
                        acceptance,
                        commit,
                        MessageOptions.DEFAULT,
                        new RemoteOptions(Optional.empty(), pullRequest, List.of()),
                        SwapStrategy.REFUSE,
                        false));
    }
}
