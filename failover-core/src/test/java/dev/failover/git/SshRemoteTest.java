package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.git.config.Programs;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.config.keys.AuthorizedKeysAuthenticator;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.shell.ProcessShellCommandFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A real SSH server on the loopback, and the user's own ssh program. */
class SshRemoteTest {
    private static final String SSH = "ssh -F none -o BatchMode=yes -o StrictHostKeyChecking=yes"
            + " -o GlobalKnownHostsFile=none -o UserKnownHostsFile=";

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    private final SshServer server = SshServer.setUpDefaultServer();
    private Git remote;
    private Git user;

    @BeforeEach
    void a_remote_that_is_reached_by_ssh() throws Exception {
        assumeTrue(
                Programs.find("ssh").isPresent() && Programs.find("ssh-keygen").isPresent(), "skipped: no ssh");
        remote = Git.initBare(temp.resolve("remote.git"));
        user = remote.cloneTo(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first").run("push", "-q", "-u", "origin", "HEAD:main");
        key("known");
        key("unknown");
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(temp.resolve("hostkey")));
        server.setPublickeyAuthenticator(new AuthorizedKeysAuthenticator(temp.resolve("known.pub")));
        server.setCommandFactory(ProcessShellCommandFactory.INSTANCE);
        server.start();
        user.run("remote", "set-url", "origin", "ssh://git@127.0.0.1:" + server.getPort() + remote.directory());
        String hostKey = AuthorizedKeyEntry.toString(
                server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic());
        Files.writeString(temp.resolve("known_hosts"), "[127.0.0.1]:" + server.getPort() + " " + hostKey + "\n");
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Test
    void a_commit_is_pushed_with_the_key_of_the_user() {
        ssh("known", "known_hosts");

        assertThat(commit()).isInstanceOf(Committed.class);
        assertThat(remote.run("show", "main:a.yaml")).isEqualTo("role: backup\n");
        assertThat(user.status()).isEmpty();
        remote.fsck();
    }

    @Test
    void a_host_that_is_not_in_known_hosts_is_not_trusted() {
        ssh("known", "no_known_hosts");

        assertThatThrownBy(this::commit)
                .isInstanceOf(GitException.class)
                .hasMessageContaining("can't trust the remote origin");
    }

    @Test
    void a_host_with_another_key_than_before_is_not_trusted() throws Exception {
        String other = Files.readString(temp.resolve("unknown.pub"));
        Files.writeString(temp.resolve("known_hosts"), "[127.0.0.1]:" + server.getPort() + " " + other);
        ssh("known", "known_hosts");

        assertThatThrownBy(this::commit)
                .isInstanceOfSatisfying(
                        GitException.class,
                        e -> assertThat(e.advice()).contains("ssh-keygen -R '[127.0.0.1]:" + server.getPort() + "'"))
                .hasMessageStartingWith("can't trust the remote origin (ssh://git@127.0.0.1:")
                .hasMessageContaining("its host key differs from the one in known_hosts")
                .hasMessageNotContaining("@@@");
        assertThat(user.status()).isEmpty();
    }

    @Test
    void a_key_of_the_agent_is_used() throws Exception {
        assumeTrue(
                Programs.find("ssh-agent").isPresent()
                        && Programs.find("ssh-add").isPresent(),
                "skipped: no ssh-agent");
        Path socket = temp.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .start();
        try {
            agent.inputReader().readLine(); // it listens when it has said where
            ProcessBuilder add =
                    new ProcessBuilder("ssh-add", "-q", temp.resolve("known").toString());
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            assertThat(add.start().waitFor()).isZero();
            home.install(Map.of("GIT_SSH_COMMAND", SSH + temp.resolve("known_hosts") + " -o IdentityAgent=" + socket));

            assertThat(commit()).isInstanceOf(Committed.class);
        } finally {
            agent.destroy();
        }
    }

    @Test
    void the_command_of_the_configuration_is_used() {
        user.run(
                "config",
                "core.sshCommand",
                SSH + temp.resolve("known_hosts") + " -o IdentitiesOnly=yes -i " + temp.resolve("known"));

        assertThat(commit()).isInstanceOf(Committed.class);
    }

    @Test
    void a_key_that_the_host_does_not_know_is_refused() {
        ssh("unknown", "known_hosts");

        assertThatThrownBy(this::commit)
                .isInstanceOf(GitException.class)
                .hasMessageContaining("refused by the remote origin (ssh://git@127.0.0.1:")
                .hasMessageContaining("Permission denied");
    }

    @Test
    void a_path_without_repository_is_named() {
        ssh("known", "known_hosts");
        user.run("remote", "set-url", "origin", "ssh://git@127.0.0.1:" + server.getPort() + temp.resolve("gone.git"));

        assertThatThrownBy(this::commit)
                .isInstanceOf(GitException.class)
                .hasMessageContaining("no repository at the remote origin");
    }

    @Test
    void a_server_that_is_down_is_not_taken_for_a_missing_repository() throws IOException {
        ssh("known", "known_hosts");
        server.stop(true);

        assertThatThrownBy(this::commit)
                .isInstanceOfSatisfying(
                        GitException.class, e -> assertThat(e.isUnreachable()).isTrue())
                .hasMessageContaining("can't reach the remote origin (ssh://git@127.0.0.1:");
    }

    @Test
    void a_host_without_address_cannot_be_reached() {
        ssh("known", "known_hosts");
        user.run("remote", "set-url", "origin", "ssh://git@no-such-host.invalid/a.git");

        assertThatThrownBy(this::commit)
                .isInstanceOf(GitException.class)
                .hasMessageContaining("can't reach the remote origin")
                .hasMessageContaining("Could not resolve hostname");
    }

    private CommitOutcome commit() {
        return Requests.commit(user, true, "a.yaml", "role: backup\n");
    }

    private void ssh(String key, String knownHosts) {
        home.install(Map.of(
                "GIT_SSH_COMMAND", SSH + temp.resolve(knownHosts) + " -o IdentitiesOnly=yes -i " + temp.resolve(key)));
    }

    private void key(String name) throws Exception {
        Process keygen = new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "rsa",
                        "-b",
                        "2048",
                        "-N",
                        "",
                        "-f",
                        temp.resolve(name).toString())
                .inheritIO()
                .start();
        assertThat(keygen.waitFor()).isZero();
    }
}
