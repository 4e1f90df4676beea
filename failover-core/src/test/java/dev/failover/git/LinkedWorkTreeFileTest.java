package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.checkout.Conversion;
import dev.failover.git.checkout.WorkTreeFile;
import dev.failover.git.config.RepositoryOpener;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.Destination.LocalBranch;
import dev.failover.git.model.GitException;
import dev.failover.source.Obstacle;
import dev.failover.source.RefusedPathException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checkout never follows a swap through what stands in a file's place. */
class LinkedWorkTreeFileTest {
    private static final LocalBranch MAIN = new LocalBranch("main");

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    private Git user;
    private Path outside;

    @BeforeEach
    void a_repository_with_one_commit() throws IOException {
        user = Git.init(temp.resolve("user"));
        user.write("apps/a.yaml", "role: primary\n").commitAll("first");
        outside = Files.createDirectory(temp.resolve("outside"));
    }

    @ParameterizedTest
    @EnumSource
    void what_the_user_put_there_stays_and_no_branch_moves(Obstacle obstacle) throws IOException {
        List<String> before = put(obstacle);
        String head = user.head();

        try (GitRepository repository = GitRepository.discover(user.directory()).orElseThrow()) {
            Delivery delivery = repository.delivery();
            CommitOutcome outcome =
                    delivery.commit(Requests.write(delivery.tip(MAIN), MAIN, "apps/a.yaml", "role: backup\n"));
            assertThat(outcome).isNotInstanceOf(Committed.class);
        } catch (GitException e) {
            assertThat(e).hasMessageContaining("apps/a.yaml");
        }

        assertThat(user.head()).isEqualTo(head);
        assertThat(seen()).isEqualTo(before);
    }

    /** Between the look and the change somebody may put a link there. */
    @ParameterizedTest
    @EnumSource(names = "PARENT.*", mode = EnumSource.Mode.MATCH_ALL)
    void a_file_is_not_replaced_or_removed_behind_a_parent(Obstacle obstacle) throws IOException {
        Path staged = Files.writeString(temp.resolve("staged"), "role: backup\n");
        List<String> before = put(obstacle);

        try (Repository repository = RepositoryOpener.around(user.directory()).orElseThrow()) {
            WorkTreeFile file = new WorkTreeFile(repository, "apps/a.yaml", Conversion.NONE);
            assertThatThrownBy(() -> file.replace(staged)).isInstanceOf(RefusedPathException.class);
            assertThatThrownBy(file::delete).isInstanceOf(RefusedPathException.class);
        }

        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void our_own_directory_in_gits_is_no_link() throws IOException {
        Files.createSymbolicLink(user.path(".git/failover"), outside);
        Files.writeString(outside.resolve("mine"), "untouched");

        assertThatThrownBy(() -> Requests.commit(user, false, "apps/a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining(".git/failover: it is a symbolic link");

        assertThat(outside.resolve("mine")).hasContent("untouched");
        assertThat(outside).isDirectoryNotContaining("glob:**/lock");
        assertThat(user.read("apps/a.yaml")).isEqualTo("role: primary\n");
    }

    private List<String> put(Obstacle obstacle) throws IOException {
        Files.delete(user.path("apps/a.yaml"));
        obstacle.putAt(user.path("apps/a.yaml"), outside);
        return seen();
    }

    /** The work tree and what lies outside, without Git's own directory. */
    private List<String> seen() throws IOException {
        return Obstacle.snapshot(temp).stream()
                .filter(line -> !line.contains(user.path(".git") + "/"))
                .filter(line -> !line.endsWith(" " + user.path(".git") + " "))
                .filter(line -> !line.contains(home.home().toString()))
                .toList();
    }
}
