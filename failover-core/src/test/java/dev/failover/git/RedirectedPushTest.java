package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.GitHttpServer.Redirect;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.Destination;
import dev.failover.git.model.GitException;
import dev.failover.git.remote.HttpCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes to a real server that redirects, and what becomes of the address in the configuration. */
class RedirectedPushTest {
    private static final Destination MAIN = new Destination.RemoteBranch("origin", "main");

    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    private Git remote;
    private Git user;
    private GitHttpServer server;
    private GitHttpServer other;

    @BeforeEach
    void two_servers_and_a_token_for_one() throws IOException {
        remote = Git.initBare(temp.resolve("remote.git"));
        user = remote.cloneTo(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first").run("push", "-q", "-u", "origin", "HEAD:main");
        server = new GitHttpServer(temp, GivenLogin.LOGIN);
        other = new GitHttpServer(temp, GivenLogin.LOGIN);
        user.run("config", "--unset", "remote.origin.url");
        GivenLogin.HEADERS_OF_ODD_NAMES.give(user.path(".git/config"), home, server, "old/remote.git");
        home.install(Map.of(HttpCredentials.TOKEN, GivenLogin.CANARY));
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    @Test
    void it_goes_to_where_the_first_request_was_redirected_within_the_server() {
        server.redirect(new Redirect(302, "", server.url("", "")));

        assertPushed();
    }

    @Test
    void it_takes_no_login_along_to_another_server() {
        other.open(true);
        server.redirect(new Redirect(302, "", other.url("", "")));

        assertPushed();
        assertNothingSecret();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_of_the_commit_itself_is_refused_with_the_address_to_set(int status) {
        other.open(true);
        server.redirect(new Redirect(status, "POST", other.url("", "")));

        assertThatThrownBy(this::push)
                .isInstanceOfSatisfying(
                        GitException.class,
                        e -> assertThat(e.advice())
                                .contains("git remote set-url origin " + other.url("", "remote.git")))
                .hasMessageContaining("a redirect of the first request only");
        assertThat(other.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void where_the_user_has_it_followed_it_takes_no_login_along(int status) {
        user.run("config", "http.followRedirects", "true");
        server.redirect(new Redirect(status, "POST", other.url("", "")));
        assertThatThrownBy(this::push).hasMessageContaining("asks for a login");

        other.open(true);
        assertPushed();
        assertNothingSecret();
    }

    @Test
    void none_is_followed_where_the_user_forbids_it() {
        user.run("config", "http.followRedirects", "false");
        server.redirect(new Redirect(301, "", server.url("", "")));

        assertThatThrownBy(this::push)
                .hasMessageContaining("http.followRedirects")
                .hasMessageContaining(server.url("", "remote.git"));
    }

    @Test
    void an_address_for_pushes_alone_is_told_apart() {
        user.run("remote", "set-url", "origin", remote.directory().toString());
        user.run("remote", "set-url", "--push", "origin", server.url("", "old/remote.git"));
        server.redirect(new Redirect(302, "", other.url("", "")));

        assertThatThrownBy(this::push)
                .isInstanceOfSatisfying(
                        GitException.class,
                        e -> assertThat(e.advice())
                                .contains("git remote set-url --push origin " + other.url("", "remote.git")));
        assertNothingSecret();
    }

    @Test
    void an_abbreviated_address_is_judged_by_what_it_stands_for() {
        user.run("config", "url." + server.url("", "old/") + ".insteadOf", "forge:");
        user.run("remote", "set-url", "origin", "forge:remote.git");
        server.redirect(new Redirect(302, "", other.url("", "")));

        assertThatThrownBy(this::push).hasMessageContaining("asks for a login");
        assertNothingSecret();
    }

    @Test
    void a_password_in_the_new_address_is_not_repeated_and_what_a_shell_would_run_is_quoted() {
        server.redirect(new Redirect(302, "", other.url("me:s3cret@", "$(id)/")));

        assertThatThrownBy(this::push)
                .isInstanceOfSatisfying(
                        GitException.class,
                        e -> assertThat(e.advice())
                                .contains("set-url origin '" + other.url("", "$(id)/remote.git") + "'")
                                .doesNotContain("s3cret"))
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void without_a_checkout_the_parameter_is_named() {
        server.redirect(new Redirect(302, "", other.url("", "")));

        try (GitRepository repository =
                GitRepository.withoutCheckout(server.url("", "old/remote.git"), temp.resolve("work"))) {
            assertThatThrownBy(() -> repository.delivery().tip(MAIN))
                    .isInstanceOfSatisfying(
                            GitException.class,
                            e -> assertThat(e.advice())
                                    .contains("-Dfailover.repository=" + other.url("", "remote.git")));
        }
    }

    private void assertPushed() {
        assertThat(push()).isInstanceOf(Committed.class);
        assertThat(remote.run("show", "main:a.yaml")).isEqualTo("role: backup\n");
    }

    private CommitOutcome push() {
        return Requests.commit(user, true, "a.yaml", "role: backup\n");
    }

    private void assertNothingSecret() {
        assertThat(other.heard())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(GivenLogin.CANARY)
                        .doesNotContainIgnoringCase("authorization")
                        .doesNotContainIgnoringCase("private-token"));
    }
}
