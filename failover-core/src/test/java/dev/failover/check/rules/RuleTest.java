package dev.failover.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule against a tree that breaks it, and the same tree fixed. */
class RuleTest {
    /** Where the broken tree of each rule breaks it. */
    private static final Map<String, String> PLACES =
            """
            kustomize-build kustomization.yaml:7:5
            kustomize-deprecated-field kustomization.yaml:8:3
            yaml-syntax notes/broken.yaml:3:1
            yaml-duplicate-key notes/twice.yaml:3:1
            yaml-lint notes/ports.yaml:7:9
            volume-capacity sonarr.yaml:27:16
            failover-config-invalid failover.yaml:9:7
            failover-service-missing sonarr.yaml:32:9
            failover-workload-missing failover.yaml:11:21
            failover-namespace-mismatch failover.yaml:10:20
            failover-volume-missing failover.yaml:12:22
            failover-path-missing failover.yaml:13:20
            failover-claim-missing failover.yaml:14:21
            failover-claims-identical failover.yaml:14:21
            schema-unknown-field sonarr.yaml:18:11
            schema-missing-field sonarr.yaml:16:11
            schema-invalid-value sonarr.yaml:20:22
            schema-duplicate sonarr.yaml:24:17
            flux-namespace-missing apps/settings.yaml:4:9
            api-removed budget.yaml:1:13
            api-deprecated nas.yaml:1:13
            custom-unknown-field replica.yaml:8:3
            custom-missing-field replica.yaml:7:3
            custom-invalid-value replica.yaml:8:13
            schema-unknown-kind replica.yaml:2:7
            reference-missing sonarr.yaml:53:23
            selector-matches-nothing web.yaml:10:10
            port-missing web.yaml:14:19
            volume-capacity-differs sonarr.yaml:13:16
            volume-access-modes sonarr.yaml:22:7
            volume-storage-class sonarr.yaml:23:21
            volume-mode sonarr.yaml:24:15
            volume-local-shared storage.yaml:35:7
            volume-node-mismatch radarr.yaml:62:24
            volume-claim-disagree sonarr.yaml:24:15
            volume-missing sonarr.yaml:24:15
            volume-shared sonarr.yaml:24:15
            backup-claim-smaller sonarr.yaml:27:16
            failover-claim-shared failover.yaml:22:21
            failover-node-mismatch storage.yaml:46:19
            failover-no-node-selector sonarr.yaml:44:7
            failover-strategy sonarr.yaml:37:11
            failover-replicas sonarr.yaml:35:13
            failover-not-replicated failover.yaml:9:7
            failover-replication-overwrites more.yaml:20:1
            replication-reference more.yaml:26:14
            failover-not-applied sonarr.yaml:33:44
            failover-not-swappable sonarr.yaml:53:24
            failover-blocked-by-dependency cluster/apps.yaml:12:7
            flux-source cluster/apps.yaml:14:11
            flux-dependency cluster/apps.yaml:11:7
            flux-reference-missing apps/sonarr.yaml:10:11
            flux-object-applied-twice storage/failover.yaml:1:1
            unreachable-kustomization spare/kustomization.yaml:1:1
            object-size kustomization.yaml:9:5
            placeholder-value more.yaml:21:12
            flux-variable-undefined apps/sonarr.yaml:51:22
            flux-variable-value apps/sonarr.yaml:51:22
            failover-placement-mixed sonarr.yaml:55:24
            """.lines().map(line -> line.split(" ")).collect(Collectors.toMap(line -> line[0], line -> line[1]));

    /** They ask a cluster, or Git: {@code ServerDryRunTest} and {@code UntrackedFileTest} break them. */
    private static final List<String> OF_OTHER_TESTS = List.of("server-dry-run", "untracked-file");

    @TempDir
    Path directory;

    /** One alone with {@code -Drule=ID}. */
    static Stream<String> rules() {
        Optional<String> wanted = Optional.ofNullable(System.getProperty("rule"));
        return ids().filter(rule -> wanted.orElse(rule).equals(rule));
    }

    private static Stream<String> ids() {
        return Rules.ALL.stream().map(rule -> rule.info().id());
    }

    /** None if it is one of those others that is wanted alone. */
    static Stream<String> brokenByTrees() {
        return rules().filter(rule -> !OF_OTHER_TESTS.contains(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_mended_tree_passes(String rule) {
        assertThat(Fixture.copy(rule + "/good", directory).findings()).isEmpty();
    }

    /** Also says that no rule is without such a pair of trees. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("brokenByTrees")
    void the_broken_tree_has_that_finding_alone_at_the_line_at_fault(String rule) {
        Finding finding = Fixture.copy(rule + "/bad", directory).finding();

        assertThat(finding.rule() + " " + finding.location()).isEqualTo(rule + " " + PLACES.get(rule));
    }

    @Test
    void no_place_is_left_of_a_rule_that_is_gone() {
        assertThat(ids().filter(rule -> !OF_OTHER_TESTS.contains(rule)))
                .containsExactlyInAnyOrderElementsOf(PLACES.keySet());
    }

    @Test
    void ids_are_unique_and_summaries_are_sentences() {
        assertThat(ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)+"));
        assertThat(Rules.ALL).map(Rule::info).allMatch(info -> info.summary().matches("[A-Z].*\\."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_has_a_page(String rule) {
        assertThat(Path.of("../src/site/markdown/rules", rule + ".md"))
                .content()
                .contains(
                        "# " + rule,
                        "## Why it matters",
                        "## Example",
                        "## How to fix it",
                        "## How to switch it off",
                        "-Dfailover.rules=" + rule + "=off");
    }

    @Test
    void what_an_exact_remediation_says_mends_the_tree() throws Exception {
        for (String rule : new String[] {
            "failover-workload-missing",
            "failover-namespace-mismatch",
            "failover-volume-missing",
            "failover-claim-missing",
            "failover-claims-identical"
        }) {
            Fixture fixture = Fixture.copy(rule + "/bad", directory.resolve(rule));
            Finding finding = fixture.finding();
            Remediation remediation = finding.remediation().orElseThrow();

            Files.write(
                    fixture.file(finding.location().path()),
                    finding.location().file().with(remediation.edits()).bytes());

            assertThat(fixture.findings()).as(rule).isEmpty();
        }
    }
}
