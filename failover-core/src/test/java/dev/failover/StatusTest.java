package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.json.StatusJson;
import dev.failover.goal.status.HistoryOptions;
import dev.failover.goal.status.HistoryResult;
import dev.failover.goal.status.PlacedSince;
import dev.failover.goal.status.ServiceStatus;
import dev.failover.goal.status.StatusOptions;
import dev.failover.goal.status.StatusResult;
import dev.failover.goal.status.SwapEvent;
import dev.failover.goal.status.text.HistoryText;
import dev.failover.goal.status.text.StatusText;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.result.ValueMove;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.swap.Direction;
import dev.failover.topology.Placement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Status and history of a real repository. */
class StatusTest {
    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
    }

    @Test
    void status_says_where_each_service_is_and_since_which_commit() {
        promoteSonarr();
        sandbox.write("sonarr/deployment.yaml", sandbox.read("sonarr/deployment.yaml") + "# unrelated\n");
        sandbox.git("commit", "-qam", "A comment");

        StatusResult result = status(sandbox.workTree());

        assertThat(result.allClear()).isTrue();
        ServiceStatus sonarr = result.services().get(0);
        assertThat(sonarr.placement()).isEqualTo(Placement.BACKUP);
        assertThat(sonarr.node()).contains("backup");
        assertThat(sonarr.claim()).contains("pvc-sonarr-backup");
        assertThat(sonarr.since())
                .isInstanceOfSatisfying(
                        PlacedSince.Commit.class,
                        commit -> assertThat(commit.id())
                                .isEqualTo(sandbox.git("rev-parse", "HEAD~").strip()));
        assertThat(sonarr.promote()).isEmpty();
        assertThat(result.services().get(1).since())
                .isInstanceOfSatisfying(
                        PlacedSince.Commit.class,
                        commit -> assertThat(commit.subject()).isEqualTo("Start"));
        assertThat(new StatusText(result).text()).contains("PLACEMENT", "Jane Doe <jane@example.org>");
        assertThat(new StatusJson(result).text()).contains("\"placement\": \"BACKUP\"", "\"promoteBlockedBy\": []");
    }

    @Test
    void status_says_what_stands_in_the_way() {
        sandbox.write(
                "sonarr/deployment.yaml",
                sandbox.read("sonarr/deployment.yaml").replace("role: primary", "role: backup"));
        sandbox.git("commit", "-qam", "Half of it");

        StatusResult result = status(sandbox.workTree());

        assertThat(result.allClear()).isFalse();
        assertThat(result.services().get(0).placement()).isEqualTo(Placement.MIXED);
        assertThat(new StatusText(result).text())
                .contains("sonarr can't be promoted: Service 'sonarr' mounts the primary claim");
    }

    @Test
    void status_says_that_the_upstream_is_ahead_of_what_it_looks_at() {
        assertThat(new StatusText(status(sandbox.workTree())).text()).doesNotContain("ahead");
        promoteSonarr();
        sandbox.git("push", "-q");
        sandbox.git("reset", "-q", "--hard", "HEAD~");

        assertThat(new StatusText(status(sandbox.workTree())).text())
                .contains("\nThis is HEAD; origin/main, as last fetched, is 1 commit ahead: git pull\n\nSERVICE");
    }

    @Test
    void history_of_a_service_that_never_was_names_those_that_are() {
        assertThatThrownBy(() -> new Failover("mvn failover:")
                        .history(new HistoryOptions(
                                new TreeOptions(sandbox.workTree(), Optional.empty()),
                                ModelOptions.DEFAULT,
                                List.of("sonar"))))
                .isInstanceOf(FailoverException.class)
                .hasMessage("There is no service 'sonar', now or in a commit; did you mean 'sonarr'?\n"
                        + "Configured services: radarr, sonarr.");
    }

    @Test
    void history_tells_recorded_swaps_and_those_made_by_hand() {
        promoteSonarr();
        sandbox.write(
                "sonarr/deployment.yaml",
                sandbox.read("sonarr/deployment.yaml")
                        .replace("role: backup", "role: primary")
                        .replace("pvc-sonarr-backup", "pvc-sonarr"));
        sandbox.git("commit", "-qam", "Back by hand");

        List<SwapEvent> events = history(sandbox.workTree()).events();

        assertThat(events)
                .extracting(SwapEvent::service, SwapEvent::claim, SwapEvent::recorded)
                .containsExactlyInAnyOrder(
                        tuple("sonarr", moved("pvc-sonarr-backup", "pvc-sonarr"), false),
                        tuple("sonarr", moved("pvc-sonarr", "pvc-sonarr-backup"), true));
        assertThat(events).extracting(SwapEvent::action).containsExactlyInAnyOrder("demote", "promote");
    }

    @Test
    void history_reads_names_that_the_build_prefixes_and_claims_that_were_neither_sides() {
        sandbox.write("sonarr/kustomization.yaml", "namePrefix: home-\n" + sandbox.read("sonarr/kustomization.yaml"));
        sandbox.write(
                "failover.yaml",
                sandbox.read("failover.yaml")
                        .replace("deployment: sonarr", "deployment: home-sonarr")
                        .replaceAll("(primary|backup)_pvc: pvc-sonarr", "$1_pvc: home-pvc-sonarr"));
        mountAndCommit("pvc-sonarr-backup", "To the backup");
        mountAndCommit("pvc-sonarr-old", "To nowhere");
        mountAndCommit("pvc-sonarr", "And back");

        assertThat(history(sandbox.workTree()).events())
                .extracting(SwapEvent::action, SwapEvent::claim)
                .containsExactlyInAnyOrder(
                        tuple("promote", moved("home-pvc-sonarr", "home-pvc-sonarr-backup")),
                        tuple("demote", moved("home-pvc-sonarr-old", "home-pvc-sonarr")));
    }

    @Test
    void history_without_a_configuration_tells_what_is_recorded() {
        promoteSonarr();
        sandbox.git("rm", "-q", "failover.yaml");
        sandbox.write(
                "kustomization.yaml", sandbox.read("kustomization.yaml").replaceAll("(?m)^.*failover.yaml\n", ""));
        sandbox.git("commit", "-qam", "Another way");

        HistoryResult history = history(sandbox.workTree());

        assertThat(history.events()).extracting(SwapEvent::service).containsExactly("sonarr");
        assertThat(new HistoryText(history).text())
                .endsWith("\nNo service is configured in HEAD: only swaps recorded in their commits are listed.\n");
    }

    @Test
    void a_path_counts_from_where_maven_was_started_too() {
        ModelOptions typed = ModelOptions.DEFAULT.withPaths(List.of("../sonarr"));
        TreeOptions below = new TreeOptions(sandbox.workTree().resolve("radarr"), Optional.empty());

        assertThat(new Failover("mvn failover:")
                        .validate(new ValidateOptions(below, typed))
                        .verdict()
                        .findings())
                .isNotEmpty()
                .allMatch(finding -> finding.location().path().startsWith("sonarr/"));
        assertThat(new Failover("mvn failover:")
                        .history(new HistoryOptions(below, typed, List.of()))
                        .configured())
                .isFalse();
    }

    private void mountAndCommit(String claim, String message) {
        sandbox.write(
                "sonarr/deployment.yaml",
                sandbox.read("sonarr/deployment.yaml").replaceAll("claimName: .*", "claimName: " + claim));
        sandbox.git("commit", "-qam", message);
    }

    @Test
    void a_shallow_clone_does_not_guess() {
        promoteSonarr();
        GitSandbox.git(
                directory, "clone", "-q", "--depth", "1", "file://" + directory.resolve("remote.git"), "shallow");

        StatusResult result = status(directory.resolve("shallow"));

        assertThat(result.services()).extracting(ServiceStatus::since).allMatch(PlacedSince.Unknown.class::isInstance);
        assertThat(new StatusText(result).text()).contains("unknown", "\n  git fetch --unshallow\n");
        assertThat(new HistoryText(history(directory.resolve("shallow"))).text())
                .endsWith("\n  git fetch --unshallow\n");
    }

    private static Optional<ValueMove> moved(String from, String to) {
        return Optional.of(new ValueMove(Optional.of(from), to));
    }

    private static StatusResult status(Path tree) {
        return new Failover("mvn failover:")
                .status(new StatusOptions(new TreeOptions(tree, Optional.empty()), ModelOptions.DEFAULT));
    }

    private static HistoryResult history(Path tree) {
        return new Failover("mvn failover:")
                .history(new HistoryOptions(new TreeOptions(tree, Optional.empty()), ModelOptions.DEFAULT, List.of()));
    }

    private void promoteSonarr() {
        new Failover("mvn failover:")
                .swap(new SwapOptions(
                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                        ModelOptions.DEFAULT,
                        Direction.PROMOTE,
                        new ServiceSelection(List.of("sonarr"), Optional.empty()),
                        Acceptance.NONE,
                        CommitOptions.DEFAULT,
                        false));
    }
}
