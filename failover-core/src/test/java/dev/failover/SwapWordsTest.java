package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.check.rules.failover.CopyingJob;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import dev.failover.report.ReviewText;
import dev.failover.swap.Direction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a swap says where something isn't as the user thinks. */
class SwapWordsTest {
    private static final ServiceSelection SONARR = new ServiceSelection(List.of("sonarr"), Optional.empty());
    private static final CommitOptions LOCAL =
            new CommitOptions(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
    }

    @Test
    void a_service_that_only_the_work_tree_has_is_to_be_pushed_first() {
        String config = sandbox.read("failover.yaml");
        sandbox.write("failover.yaml", config.replace("sonarr:", "lidarr:"));
        sandbox.git("commit", "-qam", "Another name");
        sandbox.git("push", "-q");
        sandbox.write("failover.yaml", config);

        SwapResult result = swap(SONARR, Acceptance.NONE, CommitOptions.DEFAULT);

        assertThat(new SwapText(result).text())
                .containsPattern(
                        "service 'sonarr' is not in the failover configuration of origin/main \\([0-9a-f]{7}\\)")
                .containsPattern("Locations refer to origin/main \\([0-9a-f]{7}\\)")
                .contains("Your work tree has sonarr: commit and push it first.\n");
    }

    @Test
    void a_mistake_in_an_entry_is_told_at_its_line_with_a_command_that_works() {
        sandbox.write("failover.yaml", sandbox.read("failover.yaml").replaceFirst("primary_pvc:", "primary_pv:"));
        sandbox.git("commit", "-qam", "A typing error");
        sandbox.git("push", "-q");

        SwapResult result = swap(SONARR, Acceptance.NONE, CommitOptions.DEFAULT);

        assertThat(new SwapText(result).text())
                .contains("has the unknown field 'primary_pv'; did you mean 'primary_pvc'?")
                .contains("  at failover.yaml:" + (lineOf("primary_pv:") + 1) + ":")
                .endsWith("To see everything that is wrong:\n  mvn my:failover:validate\n");
    }

    @Test
    void what_else_mounts_a_claim_of_the_service_is_named_when_it_moves() {
        sandbox.append("sonarr/claims.yaml", "---\n" + CopyingJob.mounting("pvc-sonarr"));
        sandbox.git("commit", "-qam", "A copy");
        sandbox.git("push", "-q");

        String text = new SwapText(swap(SONARR, Acceptance.NONE, CommitOptions.DEFAULT)).text();

        assertThat(text)
                .contains("Warning: CronJob 'media/copy' mounts the claim 'pvc-sonarr' of service 'sonarr' too")
                .contains("suspend: true")
                .contains("was pushed to");
        assertThat(new SwapText(swap(
                                new ServiceSelection(List.of("radarr"), Optional.empty()),
                                Acceptance.NONE,
                                CommitOptions.DEFAULT))
                        .text())
                .doesNotContain("CronJob");
    }

    @Test
    void an_unknown_acceptance_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> swap(SONARR, accepting("failover-placement-mixd"), CommitOptions.DEFAULT))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("did you mean 'failover-placement-mixed'?");
        assertThat(sandbox.remote("log", "--format=%s", "main")).isEqualTo("Start\n");
    }

    @Test
    void an_acceptance_without_need_is_said_and_not_recorded() {
        SwapResult result = swap(SONARR, accepting("failover-placement-mixed"), CommitOptions.DEFAULT);

        assertThat(new SwapText(result).text()).contains("There was nothing to accept for failover-placement-mixed");
        assertThat(sandbox.remote("log", "-1", "--format=%B", "main")).doesNotContain("Accepted");
    }

    @Test
    void the_first_line_says_whether_it_is_pushed() {
        assertThat(new SwapText(swap(SONARR, Acceptance.NONE, LOCAL)).text())
                .startsWith("sonarr is on the backup in main (not pushed)\n");
        assertThat(new SwapText(swap(SONARR, Acceptance.NONE, CommitOptions.DEFAULT)).text())
                .startsWith("sonarr is on the backup in origin/main now\n");
    }

    @Test
    void a_replication_that_would_overwrite_what_the_service_writes_is_warned_of() {
        sandbox.write("storage.yaml", sandbox.read("storage.yaml") + """
                ---
                apiVersion: volsync.backube/v1alpha1
                kind: ReplicationDestination
                metadata:
                  name: sonarr
                  namespace: media
                spec:
                  rsyncTLS:
                    copyMethod: Direct
                    destinationPVC: pvc-sonarr-backup
                """);
        sandbox.git("commit", "-qam", "A direct copy");
        sandbox.git("push", "-q");

        SwapResult result = swap(SONARR, Acceptance.NONE, CommitOptions.DEFAULT);

        assertThat(result.succeeded()).isTrue();
        assertThat(new SwapText(result).text())
                .contains("Warning: ReplicationDestination 'media/sonarr' writes directly into the backup claim of"
                        + " service 'sonarr'")
                .contains("  Set 'paused: true' in its spec now.\n");
        assertThat(sandbox.remote("log", "-1", "--format=%B", "main")).doesNotContain("Accepted");
    }

    @Test
    void services_of_a_node_that_are_gone_from_it_are_mentioned() {
        swap(SONARR, Acceptance.NONE, CommitOptions.DEFAULT);

        SwapResult result =
                swap(new ServiceSelection(List.of(), Optional.of("primary")), Acceptance.NONE, CommitOptions.DEFAULT);

        assertThat(new SwapText(result).text()).contains("sonarr: on the backup already\n");
    }

    @Test
    void services_on_neither_side_are_not_left_out_without_a_word() {
        sandbox.write(
                "sonarr/deployment.yaml",
                sandbox.read("sonarr/deployment.yaml").replace("role: primary", "role: backup"));
        sandbox.git("commit", "-qam", "Half of it");
        sandbox.git("push", "-q");
        String notMoved = "Not moved: sonarr (mixed: node backup, claim pvc-sonarr). Find out where it runs and which"
                + " claim has its newest data; to move it:\n  mvn my:failover:promote -Dservice=sonarr"
                + " -Dfailover.accept=failover-placement-mixed -Dfailover.reason=\"...\"\n";
        ServiceSelection onPrimary = new ServiceSelection(List.of(), Optional.of("primary"));

        assertThat(new SwapText(swap(onPrimary, Acceptance.NONE, CommitOptions.DEFAULT)).text())
                .startsWith("radarr is on the backup in origin/main now\n")
                .contains(notMoved);
        assertThat(new SwapText(swap(onPrimary, Acceptance.NONE, CommitOptions.DEFAULT)).text())
                .startsWith("Nothing to do: ")
                .contains(notMoved);
    }

    @Test
    void a_failback_warns_of_stale_data_and_kills_nothing() {
        swap(SONARR, Acceptance.NONE, CommitOptions.DEFAULT);

        assertThat(new SwapText(new Failover("mvn failover:")
                                .swap(new SwapOptions(
                                        new TreeOptions(sandbox.workTree(), Optional.empty()),
                                        ModelOptions.DEFAULT,
                                        Direction.DEMOTE,
                                        SONARR,
                                        Acceptance.NONE,
                                        CommitOptions.DEFAULT,
                                        false)))
                        .text())
                .contains(
                        "the primary's data is as old as the failover",
                        "  kubectl -n media describe pvc pvc-sonarr pvc-sonarr-backup\n",
                        "https://failover.dev/guides/failing-back.html\n")
                .doesNotContain("--force", "out-of-service");
    }

    @Test
    void an_empty_configuration_is_not_taken_for_an_idle_node() {
        String config = sandbox.read("failover.yaml");
        sandbox.write("failover.yaml", config.substring(0, config.indexOf("services:")) + "services: {}\n");
        sandbox.git("commit", "-qam", "No service");
        sandbox.git("push", "-q");

        assertThat(new SwapText(swap(
                                new ServiceSelection(List.of("all"), Optional.empty()),
                                Acceptance.NONE,
                                CommitOptions.DEFAULT))
                        .text())
                .startsWith("Nothing to do: no service is configured.\n");
    }

    @Test
    void a_remote_that_is_down_can_be_gone_without() {
        sandbox.git("remote", "set-url", "origin", "http://127.0.0.1:1/x.git");

        assertThatThrownBy(() -> swap(SONARR, Acceptance.NONE, CommitOptions.DEFAULT))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("can't reach the remote origin")
                .hasMessageContaining("\n  mvn my:failover:promote -Dservice=sonarr -Dfailover.push=false\n")
                .hasMessageContaining("git push");
    }

    @Test
    void what_is_on_its_backup_is_not_advised_to_go_there() {
        assertThat(validated()).anyMatch(line -> line.contains("promote -Dservice=sonarr -DdryRun"));

        swap(SONARR, Acceptance.NONE, CommitOptions.DEFAULT);

        assertThat(validated()).anyMatch(line -> line.contains("demote -Dservice=sonarr -DdryRun"));
    }

    private List<String> validated() {
        ValidateResult result = failover().validate(new ValidateOptions(tree(), ModelOptions.DEFAULT));
        return new ReviewText(result.review()).next();
    }

    private int lineOf(String text) {
        return (int) sandbox.read("failover.yaml")
                .lines()
                .takeWhile(line -> !line.contains(text))
                .count();
    }

    private static Acceptance accepting(String id) {
        return new Acceptance(List.of(id), Optional.of("a test"));
    }

    private SwapResult swap(ServiceSelection services, Acceptance acceptance, CommitOptions commit) {
        return failover()
                .swap(new SwapOptions(
                        tree(), ModelOptions.DEFAULT, Direction.PROMOTE, services, acceptance, commit, false));
    }

    private static Failover failover() {
        return new Failover("mvn my:failover:");
    }

    private TreeOptions tree() {
        return new TreeOptions(sandbox.workTree(), Optional.empty());
    }
}
