package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A push from what actions/checkout leaves: up to version 5 the header stands in the repository's configuration, since
 * version 6 in a file of the runner's that four {@code includeIf.gitdir} name, two of them as a container sees it.
 */
class CiCheckoutTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    private Git remote;
    private Git checkout;
    private GitHttpServer server;
    private Path credentials;

    @BeforeEach
    void a_checkout_of_a_remote_that_wants_the_header() throws IOException {
        temp = temp.toRealPath();
        remote = Git.initBare(temp.resolve("remote.git"));
        checkout = remote.cloneTo(temp.resolve("_work/home/home"));
        checkout.write("a.yaml", "role: primary\n").commitAll("first").run("push", "-q", "-u", "origin", "HEAD:main");
        server = new GitHttpServer(temp, "x-access-token:t0ken-secret");
        checkout.run("remote", "set-url", "origin", server.url("", "remote.git"));
        credentials = Files.createDirectories(temp.resolve("_work/_temp"))
                .resolve("git-credentials-0b7b3c1e-55b2-4d3a-9d0e-1f6f6a5f2d10.config");
        checkout.run(
                "config",
                "--file",
                credentials.toString(),
                "http." + server.url("", "") + ".extraheader",
                "AUTHORIZATION: " + server.authorization());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_header_of_version_6_is_sent() {
        include(checkout.path(".git"), credentials);
        include(
                Path.of("/github/workspace/.git"),
                Path.of("/github/runner_temp").resolve(credentials.getFileName()));

        assertPushed(checkout, "role: backup\n");
    }

    @Test
    void in_a_container_the_header_is_found_where_the_runner_mounts_it() throws IOException {
        Path mounted =
                Files.createDirectories(temp.resolve("github/runner_temp")).resolve(credentials.getFileName());
        Files.move(credentials, mounted);
        Path workspace = temp.resolve("github/workspace");
        include(checkout.path(".git"), credentials);
        include(workspace.resolve(".git"), mounted);
        Files.move(checkout.directory(), workspace);

        assertPushed(new Git(workspace), "role: backup\n");
    }

    @Test
    void a_linked_work_tree_sends_it_too() {
        include(checkout.path(".git"), credentials);
        Path linked = temp.resolve("linked");
        checkout.run("worktree", "add", "-q", "-b", "other", "--track", linked.toString(), "origin/main");

        assertPushed(new Git(linked), "role: backup\n");
    }

    @Test
    void another_directory_than_the_named_one_gets_no_header() {
        include(temp.resolve("elsewhere/.git"), credentials);

        assertThatThrownBy(() -> Requests.commit(checkout, true, "a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("refused by the remote origin");
        assertThat(server.users()).isEmpty();
    }

    /** The file is deleted when the job ends; a later run finds its name alone. */
    @Test
    void a_credentials_file_that_is_gone_is_passed_over() throws IOException {
        include(checkout.path(".git"), credentials);
        Files.delete(credentials);

        assertThatThrownBy(() -> Requests.commit(checkout, true, "a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("refused by the remote origin");
    }

    @Test
    void a_fault_in_the_credentials_file_is_told_without_its_text() throws IOException {
        include(checkout.path(".git"), credentials);
        Files.writeString(credentials, "[http]\n\textraheader = \"AUTHORIZATION: basic s3cret\n");

        assertThatThrownBy(() -> Requests.commit(checkout, true, "a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining(credentials + ":2: the Git configuration can't be read")
                .hasMessageNotContaining("s3cret");
    }

    private void include(Path gitDir, Path file) {
        checkout.run("config", "includeIf.gitdir:" + gitDir + ".path", file.toString());
        checkout.run("config", "includeIf.gitdir:" + gitDir + "/worktrees/*.path", file.toString());
    }

    private void assertPushed(Git from, String text) {
        assertThat(Requests.commit(from, true, "a.yaml", text)).isInstanceOf(Committed.class);
        assertThat(remote.run("show", "main:a.yaml")).isEqualTo(text);
        assertThat(server.users()).contains("x-access-token").doesNotContain("somebody");
    }
}
