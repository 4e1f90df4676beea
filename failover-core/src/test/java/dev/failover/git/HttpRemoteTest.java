package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.Destination;
import dev.failover.git.model.GitException;
import dev.failover.git.model.HttpLogin;
import dev.failover.git.model.HttpLogins;
import dev.failover.git.remote.HttpCredentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HttpRemoteTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    private Git remote;
    private Git user;
    private GitHttpServer server;

    @BeforeEach
    void a_remote_that_asks_for_a_token() throws IOException {
        remote = Git.initBare(temp.resolve("remote.git"));
        user = remote.cloneTo(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first").run("push", "-q", "-u", "origin", "HEAD:main");
        server = new GitHttpServer(temp, "x-access-token:t0ken-secret");
        user.run("remote", "set-url", "origin", server.url("", "remote.git"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_token_of_the_environment_is_used() {
        home.install(Map.of(HttpCredentials.TOKEN, "t0ken-secret"));

        assertPushed();
    }

    @Test
    void the_netrc_of_the_home_directory_is_used() throws IOException {
        Files.writeString(
                home.home().resolve(".netrc"), "machine 127.0.0.1 login x-access-token password t0ken-secret\n");

        assertPushed();
    }

    @Test
    void the_header_of_a_ci_checkout_is_used() {
        user.run("config", "http." + server.url("", "") + ".extraHeader", "Authorization: " + server.authorization());

        assertPushed();
    }

    @Test
    void a_credential_helper_is_asked_where_that_is_wanted() {
        user.run(
                "config", "credential.helper", "!f() { echo username=x-access-token; echo password=t0ken-secret; }; f");
        assertThatThrownBy(() -> Requests.commit(user, true, "a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class);

        user.run("config", "failover.credentialHelper", "true");

        assertPushed();
    }

    @Test
    void a_login_that_maven_knows_is_used_after_the_netrc() throws IOException {
        HttpLogins settings = (host, port) -> Optional.of(new HttpLogin(host + port, "wr0ng-secret"));
        assertThatThrownBy(() -> push(settings, "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("refused by the remote origin")
                .hasMessageNotContaining("wr0ng");
        assertThat(server.users())
                .endsWith("127.0.0.1" + URI.create(server.url("", "")).getPort());

        Files.writeString(
                home.home().resolve(".netrc"), "machine 127.0.0.1 login x-access-token password t0ken-secret\n");
        assertThat(push(settings, "role: backup\n")).isInstanceOf(Committed.class);

        Files.delete(home.home().resolve(".netrc"));
        HttpLogins right = (host, port) -> Optional.of(new HttpLogin("", "t0ken-secret"));
        assertThat(push(right, "role: primary\n")).isInstanceOf(Committed.class);
        assertThat(right.at("a", 1).orElseThrow()).hasToString("***");
    }

    private CommitOutcome push(HttpLogins logins, String text) {
        try (GitRepository repository = GitRepository.discover(user.directory()).orElseThrow()) {
            Delivery delivery = repository.delivery(logins);
            Destination main = new Destination.RemoteBranch("origin", "main");
            return delivery.commit(Requests.write(delivery.tip(main), main, "a.yaml", text));
        }
    }

    @Test
    void a_helper_that_knows_nothing_ends_in_the_remotes_refusal() {
        user.run("config", "credential.helper", "!true");
        user.run("config", "failover.credentialHelper", "true");

        assertThatThrownBy(() -> Requests.commit(user, true, "a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("refused by the remote origin");
    }

    @Test
    void a_password_in_the_address_is_used_and_not_shown() {
        user.run("remote", "set-url", "origin", server.url("x-access-token:t0ken-secret@", "remote.git"));

        assertPushed();
        user.run("remote", "set-url", "origin", server.url("x-access-token:wr0ng-secret@", "remote.git"));
        assertThatThrownBy(() -> Requests.commit(user, true, "a.yaml", "role: primary\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("refused by the remote origin (" + server.url("", "remote.git") + ")")
                .hasMessageNotContaining("wr0ng");
    }

    @Test
    void without_a_token_the_refusal_is_told() {
        assertThatThrownBy(() -> Requests.commit(user, true, "a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("refused by the remote origin");
        assertThat(user.status()).isEmpty();
    }

    private void assertPushed() {
        assertThat(Requests.commit(user, true, "a.yaml", "role: backup\n")).isInstanceOf(Committed.class);
        assertThat(remote.run("show", "main:a.yaml")).isEqualTo("role: backup\n");
        assertThat(user.status()).isEmpty();
        remote.fsck();
    }
}
