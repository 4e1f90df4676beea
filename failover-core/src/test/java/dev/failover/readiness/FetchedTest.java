package dev.failover.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.readiness.Obstacle.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flux gets the commit of a swap. */
class FetchedTest {
    private static final String SOURCE = "Service 'sonarr' comes from the GitRepository 'flux-system', which ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tag: v1.2.0                    | is pinned to the tag 'v1.2.0': a commit on a branch changes nothing
            name: refs/tags/v1.2.0         | is pinned to the tag 'v1.2.0': a commit on a branch changes nothing
            semver: '>=1.0.0'              | follows the newest tag in the range '>=1.0.0': a swap changes nothing until you release a new tag
            commit: 8f2b1c0                | is pinned to the commit '8f2b1c0': another commit changes nothing
            name: refs/pull/420/head       | reads 'refs/pull/420/head', which isn't a branch: a commit on a branch changes nothing
            '{branch: main, tag: v1}'      | is pinned to the tag 'v1': a commit on a branch changes nothing
            '{tag: v1, semver: 1.x}'       | follows the newest tag in the range '1.x': a swap changes nothing until you release a new tag
            '{branch: main, commit: 8f2b}' | is pinned to the commit '8f2b': another commit changes nothing
            """)
    void a_source_that_follows_no_branch_is_in_the_way_by_day_and_at_night(String ref, String what) {
        ReadinessTree tree = git("ref: " + (ref.startsWith("{") ? ref : "{" + ref + "}"));

        assertThat(tree.obstacles(PushedCommit.UNKNOWN)).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.id()).isEqualTo("failover-not-applied");
            assertThat(obstacle.message()).isEqualTo(SOURCE + what);
            assertThat(obstacle.kind()).isEqualTo(Kind.POLICY);
            assertThat(obstacle.location().path()).isEqualTo("flux.yaml");
            assertThat(obstacle.location().line()).isEqualTo(8);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ref: {branch: production}            | main | production
            ref: {name: refs/heads/production}   | main | production
            ref: {branch: main}                  | team/main | main
            """)
    void a_swap_to_another_branch_than_the_one_that_flux_follows_is_refused(
            String spec, String pushedTo, String followed) {
        assertThat(git(spec).obstacles(pushedTo(pushedTo))).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.message())
                    .isEqualTo(SOURCE + "follows the branch '" + followed + "', but the swap is for '" + pushedTo
                            + "': it would change nothing");
            assertThat(obstacle.kind()).isEqualTo(Kind.POLICY);
            assertThat(obstacle.advice()).containsExactly("Swap on that branch: add -Dfailover.branch=" + followed);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ref: {branch: main}               | main
            ref: {name: refs/heads/main}      | main
            timeout: 60s                      | main
            ref: {branch: "${BRANCH}"}        | main
            ref: {tag: "${TAG:=v1}"}          | main
            """)
    void the_branch_that_flux_follows_and_one_that_a_variable_names_are_fine(String spec, String pushedTo) {
        assertThat(git(spec).obstacles(pushedTo(pushedTo))).isEmpty();
    }

    @Test
    void by_day_nobody_knows_the_branch_of_a_swap() {
        assertThat(git("ref: {branch: production}").obstacles(PushedCommit.UNKNOWN))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify: {mode: HEAD, secretRef: {name: keys}}",
                "verify: {mode: head, secretRef: {name: keys}}",
                "verify: {mode: TagAndHEAD, secretRef: {name: keys}}",
                "verify: {secretRef: {name: keys}}"
            })
    void a_swap_without_a_signature_is_dangerous_where_flux_takes_signed_commits_only(String verify) {
        ReadinessTree tree = git("ref: {branch: main}\n" + verify);

        assertThat(tree.obstacles(signed(false))).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.id()).isEqualTo("failover-not-applied");
            assertThat(obstacle.kind()).isEqualTo(Kind.DANGEROUS);
            assertThat(obstacle.witness()).isEqualTo(Obstacle.Witness.COMMIT);
            assertThat(obstacle.message()).contains("requires signed commits");
            assertThat(obstacle.location().line()).isEqualTo(9);
        });
        assertThat(tree.obstacles(signed(true))).isEmpty();
        assertThat(tree.obstacles(PushedCommit.UNKNOWN)).isEmpty();
    }

    @Test
    void signatures_of_tags_and_of_artifacts_are_not_those_of_commits() {
        assertThat(git("ref: {branch: main}\nverify: {mode: Tag}").obstacles(signed(false)))
                .isEmpty();
        assertThat(fluxed("OCIRepository", "verify: {provider: cosign}").obstacles(signed(false)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GitRepository", "OCIRepository", "Bucket"})
    void a_source_that_is_suspended_fetches_nothing(String kind) {
        assertThat(fluxed(kind, "suspend: true\nref: {branch: main}").obstacles(PushedCommit.UNKNOWN))
                .extracting(Obstacle::message)
                .containsExactly("Service 'sonarr' comes from the " + kind
                        + " 'flux-system', which is suspended: a swap would change nothing");
        assertThat(fluxed(kind, "suspend: false\nref: {branch: main}").obstacles(PushedCommit.UNKNOWN))
                .isEmpty();
    }

    @Test
    void an_artifact_by_its_digest_is_never_another_one() {
        assertThat(fluxed("OCIRepository", "ref: {digest: 'sha256:ab12', tag: latest}")
                        .obstacles(PushedCommit.UNKNOWN))
                .extracting(Obstacle::message)
                .containsExactly("Service 'sonarr' comes from the OCIRepository 'flux-system', which is pinned to the"
                        + " digest 'sha256:ab12': a swap has another digest, so it would change nothing");
        assertThat(fluxed("OCIRepository", "ref: {tag: latest}").obstacles(pushedTo("main")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GitRepository | refs/heads/main       |
            GitRepository | refs/heads/production | follows the branch 'production', but the swap is for 'main': it would change nothing
            GitRepository | refs/tags/v1          | is pinned to the tag 'v1': a commit on a branch changes nothing
            OCIRepository | latest                |
            """)
    void the_source_that_a_flux_instance_makes_is_judged_the_same(String kind, String ref, String what) {
        ReadinessTree tree = ReadinessTree.sound().with("""
                apiVersion: fluxcd.controlplane.io/v1
                kind: FluxInstance
                metadata: {name: flux, namespace: flux-system}
                spec:
                  distribution: {version: 2.x, registry: ghcr.io/fluxcd}
                  sync:
                    kind: %s
                    url: https://github.com/acme/home
                    ref: %s
                    path: ./
                """.formatted(kind, ref));

        assertThat(tree.obstacles(pushedTo("main")))
                .extracting(Obstacle::message)
                .isEqualTo(what == null ? List.of() : List.of(SOURCE + what));
    }

    @Test
    void a_source_that_the_build_patches_is_judged_as_it_is_built() {
        ReadinessTree tree = git("ref: {tag: v1}").replace("kustomization.yaml", "resources:\n", """
                        patches:
                          - target:
                              kind: GitRepository
                            patch: |
                              - op: replace
                                path: /spec/ref
                                value: {branch: main}
                        resources:
                          - flux.yaml
                        """);

        assertThat(tree.obstacles(pushedTo("main"))).isEmpty();
    }

    private static ReadinessTree git(String spec) {
        return fluxed("GitRepository", spec);
    }

    private static ReadinessTree fluxed(String kind, String spec) {
        return ReadinessTree.sound().fluxed(kind, spec);
    }

    private static PushedCommit pushedTo(String branch) {
        return new PushedCommit(Optional.of(branch), Optional.empty());
    }

    private static PushedCommit signed(boolean signed) {
        return new PushedCommit(Optional.of("main"), Optional.of(signed));
    }
}
