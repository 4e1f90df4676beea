package dev.failover.goal.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.GitSandbox;
import dev.failover.git.model.CommitId;
import dev.failover.goal.Model;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.Workspace;
import dev.failover.topology.ClusterService;
import dev.failover.topology.ServiceState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastChangeTest {
    private static final String FILE = "sonarr/deployment.yaml";

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
    }

    @Test
    void a_service_that_never_moved_is_there_since_the_first_commit() {
        assertThat(since("sonarr")).isEqualTo(subject("Start"));
    }

    @Test
    void the_commit_that_changed_a_value_counts_and_later_ones_in_the_same_file_do_not() {
        commit("claimName: pvc-sonarr", "claimName: pvc-sonarr-backup", "Other claim");
        commit("replicas: 1", "replicas: 1 # one", "A comment");
        commit("role: primary", "role: backup", "Other node");
        commit("replicas: 1 # one", "replicas: 1", "No comment");

        assertThat(since("sonarr")).isEqualTo(subject("Other node"));
        assertThat(since("radarr")).isEqualTo(subject("Start"));
    }

    @Test
    void a_value_that_only_moves_down_in_its_file_stays_as_old_as_it_is() {
        commit("role: primary", "role: backup", "Other node");
        sandbox.write(FILE, "# a line more\n" + sandbox.read(FILE));
        sandbox.git("commit", "-qam", "A line more");

        assertThat(since("sonarr")).isEqualTo(subject("Other node"));
    }

    @Test
    void a_clone_that_ends_too_early_does_not_guess() {
        commit("replicas: 1", "replicas: 1 # one", "A comment");
        sandbox.git("push", "-q");
        String remote = "file://" + directory.resolve("remote.git");
        GitSandbox.git(directory, "clone", "-q", "--depth", "1", remote, "shallow");

        assertThat(placed("sonarr", directory.resolve("shallow"))).isInstanceOf(PlacedSince.Unknown.class);
    }

    private void commit(String old, String replacement, String message) {
        sandbox.replace(FILE, old, replacement);
        sandbox.git("commit", "-qam", message);
    }

    private String subject(String message) {
        return sandbox.git("log", "-1", "--format=%H", "--grep=^" + message + "$")
                        .strip() + " " + message;
    }

    private String since(String service) {
        PlacedSince.Commit commit = (PlacedSince.Commit) placed(service, sandbox.workTree());
        return commit.id() + " " + commit.subject();
    }

    private static PlacedSince placed(String service, Path clone) {
        try (Workspace workspace = Workspace.of(new TreeOptions(clone, Optional.empty()))) {
            CommitId head = workspace.repository().head().commit().orElseThrow();
            Model model = Model.of(workspace.at(head), ModelOptions.DEFAULT);
            List<ServiceState> states = ClusterService.all(model.topologies()).stream()
                    .map(ClusterService::state)
                    .toList();
            ServiceState asked = states.stream()
                    .filter(state -> state.service().toString().equals(service))
                    .findFirst()
                    .orElseThrow();
            return new LastChange(workspace, head, states).of(asked);
        }
    }
}
