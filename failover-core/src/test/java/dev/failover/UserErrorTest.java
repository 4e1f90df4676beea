package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.swap.Direction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user did wrong is said in words: what, where, and what to do next. */
class UserErrorTest {
    private static final ServiceSelection SONARR = new ServiceSelection(List.of("sonarr"), Optional.empty());

    @TempDir
    Path directory;

    @Test
    void a_directory_that_is_not_there() {
        TreeOptions tree = new TreeOptions(directory, Optional.of(Path.of("gone")));

        assertThatThrownBy(
                        () -> new Failover("mvn failover:").validate(new ValidateOptions(tree, ModelOptions.DEFAULT)))
                .isInstanceOf(FailoverException.class)
                .hasMessage("There is no directory " + directory.resolve("gone") + ".\n"
                        + "Set -Dfailover.directory=DIRECTORY to the top directory of the repository.");
    }

    @Test
    void a_configuration_file_that_is_not_there() {
        ModelOptions model = ModelOptions.DEFAULT.withConfig("failover.json");

        assertThatThrownBy(() -> new Failover("mvn failover:").validate(new ValidateOptions(tree(), model)))
                .isInstanceOf(FailoverException.class)
                .hasMessage("There is no file failover.json in " + directory + ".\n"
                        + "-Dfailover.config is the path of the failover configuration, relative to that directory.");
    }

    @Test
    void a_backup_pattern_without_its_variable() {
        ModelOptions model = ModelOptions.DEFAULT.withBackupPattern("backup");

        assertThatThrownBy(() -> new Failover("mvn failover:").validate(new ValidateOptions(tree(), model)))
                .isInstanceOf(FailoverException.class)
                .hasMessageStartingWith("-Dfailover.backupPattern=backup doesn't contain {primary}");
    }

    @Test
    void a_swap_outside_of_git() {
        assertThat(messageOf(SONARR, Acceptance.NONE, CommitOptions.DEFAULT))
                .isEqualTo(directory + " is not in a Git repository, so there is nothing to commit to.\n"
                        + "Run this inside a clone of the GitOps repository, or set"
                        + " -Dfailover.directory=DIRECTORY.");
    }

    @Test
    void a_swap_of_nothing() {
        assertThat(messageOf(new ServiceSelection(List.of(), Optional.empty()), Acceptance.NONE, CommitOptions.DEFAULT))
                .isEqualTo("Which service? promote needs -Dservice=NAME (or NAME,NAME, or all),\n"
                        + "or -Dfailover.activeOn=LABEL for all services that are active on that node now.");
    }

    @Test
    void names_and_a_node_at_once() {
        assertThat(messageOf(
                        new ServiceSelection(List.of("sonarr"), Optional.of("primary")),
                        Acceptance.NONE,
                        CommitOptions.DEFAULT))
                .startsWith("-Dservice and -Dfailover.activeOn were both given.");
    }

    @Test
    void all_and_a_name() {
        assertThat(messageOf(
                        new ServiceSelection(List.of("all", "sonarr"), Optional.empty()),
                        Acceptance.NONE,
                        CommitOptions.DEFAULT))
                .startsWith("-Dservice=all,sonarr names 'all' and single services.");
    }

    @Test
    void an_acceptance_without_a_reason() {
        assertThat(messageOf(
                        SONARR,
                        new Acceptance(List.of("failover-placement-mixed"), Optional.of(" ")),
                        CommitOptions.DEFAULT))
                .isEqualTo("-Dfailover.accept=failover-placement-mixed needs a reason for the commit message.\n"
                        + "Add -Dfailover.reason=\"...\".");
    }

    @Test
    void an_author_without_an_address() {
        assertThat(messageOf(
                        SONARR,
                        Acceptance.NONE,
                        new CommitOptions(
                                true, Optional.empty(), Optional.empty(), Optional.of("Jane"), Optional.empty())))
                .isEqualTo("-Dfailover.author=Jane is not a name and an address.\n"
                        + "Write it as \"Jane Doe <jane@example.org>\".");
    }

    private String messageOf(ServiceSelection services, Acceptance acceptance, CommitOptions commit) {
        SwapOptions options =
                new SwapOptions(tree(), ModelOptions.DEFAULT, Direction.PROMOTE, services, acceptance, commit, false);
        try {
            new Failover("mvn failover:").swap(options);
        } catch (FailoverException e) {
            return e.getMessage();
        }
        throw new AssertionError("no error");
    }

    private TreeOptions tree() {
        return new TreeOptions(directory, Optional.empty());
    }
}
