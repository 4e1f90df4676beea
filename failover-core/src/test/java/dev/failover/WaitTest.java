package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.goal.follow.AwaitedRollout;
import dev.failover.goal.follow.WaitOptions;
import dev.failover.goal.follow.WaitResult;
import dev.failover.goal.follow.text.WaitText;
import dev.failover.resource.NamespacedName;
import dev.failover.rollout.ServiceRollout;
import dev.failover.topology.NodeLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A swap followed into a cluster; a script plays the cluster, and pauses take no time. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of a POSIX shell")
class WaitTest {
    private static final String COMMIT = "1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b";
    private static final String OLD = """
            {"metadata": {"name": "sonarr-old"%s}, "spec": {"nodeName": "node-1", "volumes": [
              {"name": "data", "persistentVolumeClaim": {"claimName": "pvc-sonarr"}}]},
             "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}]}}""";
    private static final String PENDING = """
            {"metadata": {"name": "sonarr-new"}, "spec": {"volumes": [
              {"name": "data", "persistentVolumeClaim": {"claimName": "pvc-sonarr-backup"}}]},
             "status": {"phase": "Pending", "conditions": [{"type": "PodScheduled", "status": "False",
               "message": "0/2 nodes are available: 2 node(s) didn't match"}]}}""";
    private static final String RUNNING = """
            {"metadata": {"name": "sonarr-new"}, "spec": {"nodeName": "node-2", "volumes": [
              {"name": "data", "persistentVolumeClaim": {"claimName": "pvc-sonarr-backup"}}]},
             "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}]}}""";

    @TempDir
    Path temp;

    private final List<String> progress = new ArrayList<>();
    private final FakeTime time = new FakeTime();
    private ScriptedKubectl kubectl;

    @BeforeEach
    void a_cluster_with_two_nodes() throws IOException {
        kubectl = new ScriptedKubectl(temp.resolve("bin"))
                .answers("node", "{\"metadata\": {\"labels\": {\"role\": \"backup\"}}}")
                .answers("kustomizations", flux("main@sha1:" + COMMIT));
    }

    @Test
    void it_is_over_when_the_pod_runs_where_it_should_and_every_change_is_told_once() {
        kubectl.answers("kustomizations", flux("main@sha1:0000000"), flux("main@sha1:0000000"), flux("main/" + COMMIT));
        kubectl.answers(
                "pods", pods(old("")), pods(old("")), pods(old("")), pods(PENDING), pods(PENDING), pods(RUNNING));

        WaitResult result = follow("5m");

        assertThat(result.arrived()).isTrue();
        assertThat(progress)
                .containsExactly(
                        "    0s sonarr: Flux: flux-system/media has applied main@sha1:0000000;"
                                + " pod sonarr-old on node-1 predates the swap: it doesn't mount pvc-sonarr-backup",
                        "    4s sonarr: pod sonarr-old on node-1 predates the swap: it doesn't mount pvc-sonarr-backup",
                        "    6s sonarr: pod sonarr-new is Pending and not ready: 0/2 nodes are available: 2 node(s)"
                                + " didn't match",
                        "   10s sonarr: pod sonarr-new on node-2 (role=backup) runs with the claim pvc-sonarr-backup");
        assertThat(kubectl.asked())
                .startsWith("get kustomizations.kustomize.toolkit.fluxcd.io media -n flux-system -o json"
                        + " --request-timeout=10s\nget pods -n media -l app=sonarr -o json")
                .endsWith("get node node-2 -o json --request-timeout=10s\n");
    }

    @Test
    void when_the_time_is_over_it_says_what_was_seen_last_and_how_to_look() {
        kubectl.answers("pods", pods(PENDING, old(", \"deletionTimestamp\": \"2027-01-31T02:03:04Z\"")));

        WaitResult result = follow("90s");

        assertThat(result.arrived()).isFalse();
        assertThat(time.instant).isEqualTo(Instant.EPOCH.plusSeconds(90));
        assertThat(progress).hasSize(1);
        assertThat(new WaitText(result).text()).isEqualTo("""
                The commit is pushed, but after 90s the cluster doesn't show this yet:
                  sonarr runs on a node with role=backup with the claim pvc-sonarr-backup
                Last seen:
                  sonarr: pod sonarr-new is Pending and not ready: 0/2 nodes are available: 2 node(s) didn't match; pod sonarr-old on node-1 is terminating
                To see why:
                  KUBECTL -n flux-system describe kustomizations.kustomize.toolkit.fluxcd.io media
                  KUBECTL -n media get pods -l app=sonarr -o wide
                  KUBECTL -n media describe pods -l app=sonarr
                  KUBECTL -n media get pvc pvc-sonarr-backup
                  KUBECTL get nodes -l role=backup
                """.replace("KUBECTL", kubectl.program()));
    }

    @Test
    void a_pod_on_a_node_without_the_label_has_not_arrived() {
        kubectl.answers("node", "{\"metadata\": {\"labels\": {\"role\": \"primary\"}}}")
                .answers("pods", pods(RUNNING));

        assertThat(new WaitText(follow("10s")).text())
                .contains("pod sonarr-new on node-2 runs, but that node doesn't have the label role=backup");
    }

    @Test
    void a_pod_that_runs_already_counts_once_flux_has_applied_the_commit() {
        kubectl.answers("pods", pods(RUNNING));
        kubectl.answers("kustomizations", flux("main@sha1:000"), flux("main@sha1:" + COMMIT));

        assertThat(follow("5m").arrived()).isTrue();
        assertThat(progress.get(0)).contains("flux-system/media has applied main@sha1:000; pod sonarr-new");
        assertThat(progress).hasSize(2);
    }

    @Test
    void a_later_commit_does_not_hide_this_one() {
        kubectl.answers("pods", pods(RUNNING));
        kubectl.answers("kustomizations", flux("main@sha1:000"), flux("main@sha1:999"));

        assertThat(follow("5m").arrived()).isTrue();
    }

    @Test
    void what_keeps_flux_from_applying_it_is_told() {
        kubectl.answers("pods", pods(old("")));
        kubectl.answers("kustomizations", """
                {"spec": {"suspend": true}, "status": {"lastAppliedRevision": "main@sha1:000", "conditions": [
                  {"type": "Ready", "status": "False", "message": "kustomize build failed:\\n\\u001b[31mx"}]}}""");

        assertThat(new WaitText(follow("10s")).text())
                .contains("has applied main@sha1:000 (it is suspended: flux resume kustomization media -n flux-system)"
                        + " (kustomize build failed: [31mx); pod sonarr-old");
    }

    @Test
    void a_cluster_that_does_not_answer_for_a_while_is_asked_again() {
        kubectl.answers("pods", "warning\nUnable to connect to the server: dial tcp", pods(RUNNING))
                .failing("pods", 1);

        assertThat(follow("5m").arrived()).isTrue();
        assertThat(progress.get(0)).isEqualTo("    0s sonarr: kubectl: Unable to connect to the server: dial tcp");
    }

    @Test
    void without_labels_the_pods_that_mount_one_of_the_claims_count() {
        kubectl.answers(
                "pods", pods(RUNNING, OLD.replace("pvc-sonarr", "pvc-radarr").formatted("")));
        ServiceRollout service = new ServiceRollout(
                "sonarr",
                Optional.empty(),
                "media",
                Map.of(),
                "pvc-sonarr",
                "pvc-sonarr-backup",
                new NodeLabel("role", "backup"));

        assertThat(follow(service, "5m").arrived()).isTrue();
        assertThat(kubectl.asked()).startsWith("get pods -n media -o json");
    }

    @ParameterizedTest
    @CsvSource({"90s,90", "5m,300", "1h,3600", "1h30m,5400"})
    void durations_are_read(String text, long seconds) {
        assertThat(WaitOptions.of(text, "kubectl").limit()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "5", "5 m", "m", "-5m", "5m5", "0s", "25h", "99999h", "1.5h", "5M"})
    void what_is_no_sensible_duration_is_refused(String text) {
        assertThatThrownBy(() -> WaitOptions.of(text, "kubectl"))
                .isInstanceOf(FailoverException.class)
                .hasMessageStartingWith("-Dfailover.wait=" + text + " is no")
                .hasMessageContaining("5m");
    }

    private WaitResult follow(String limit) {
        return follow(
                new ServiceRollout(
                        "sonarr",
                        Optional.of(new NamespacedName("flux-system", "media")),
                        "media",
                        Map.of("app", "sonarr"),
                        "pvc-sonarr",
                        "pvc-sonarr-backup",
                        new NodeLabel("role", "backup")),
                limit);
    }

    private WaitResult follow(ServiceRollout service, String limit) {
        return new Failover("mvn failover:", time, time::pass)
                .follow(
                        new AwaitedRollout(COMMIT, List.of(service)),
                        WaitOptions.of(limit, kubectl.program()),
                        seen -> progress.add(WaitText.line(seen)));
    }

    private static String old(String metadata) {
        return OLD.formatted(metadata);
    }

    private static String pods(String... pods) {
        return "{\"items\": [" + String.join(", ", pods) + "]}";
    }

    private static String flux(String revision) {
        return "{\"status\": {\"lastAppliedRevision\": \"" + revision + "\"}}";
    }

    /** Passes as far as somebody pauses. */
    private static final class FakeTime extends Clock {
        private Instant instant = Instant.EPOCH;

        void pass(Duration time) {
            instant = instant.plus(time);
        }

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
