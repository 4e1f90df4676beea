package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.GitException;
import dev.failover.git.remote.HttpCredentials;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A real HTTPS server on the loopback, whose certificate nobody has signed but itself. */
class HttpsRemoteTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    private Git remote;
    private Git user;
    private GitHttpServer server;
    private SelfSignedCertificate certificate;

    @BeforeEach
    void a_remote_with_a_certificate_of_its_own() throws Exception {
        remote = Git.initBare(temp.resolve("remote.git"));
        user = remote.cloneTo(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first").run("push", "-q", "-u", "origin", "HEAD:main");
        certificate = SelfSignedCertificate.in(temp);
        server = new GitHttpServer(temp, "x-access-token:t0ken-secret", certificate.tls());
        user.run("remote", "set-url", "origin", server.url("", "remote.git"));
        home.install(Map.of(HttpCredentials.TOKEN, "t0ken-secret"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_one_error_which_says_how_to_trust_it() {
        assertThatThrownBy(this::commit)
                .isInstanceOfSatisfying(
                        GitException.class,
                        e -> assertThat(e.advice())
                                .contains("git config http." + server.url("", "") + ".sslCAInfo FILE"))
                .hasMessageStartingWith("can't trust the certificate of the remote origin (" + server.url("", ""))
                .hasMessageNotContaining("t0ken");
        assertThat(user.status()).isEmpty();
    }

    @Test
    void checks_that_are_switched_off_for_git_are_made_all_the_same() {
        user.run("config", "http.sslVerify", "false");
        user.run("config", "http." + server.url("", "") + ".sslVerify", "false");

        assertThatThrownBy(this::commit).hasMessageStartingWith("can't trust the certificate");
    }

    @Test
    void what_the_advice_says_helps() {
        user.run("config", "http." + server.url("", "") + ".sslCAInfo", certificate.pem());

        assertPushed();
    }

    @Test
    void the_authorities_of_the_environment_are_trusted() {
        home.install(Map.of(HttpCredentials.TOKEN, "t0ken-secret", "GIT_SSL_CAINFO", certificate.pem()));

        assertPushed();
    }

    @Test
    void a_file_without_certificates_is_named() {
        user.run("config", "http.sslCAInfo", temp.resolve("nowhere.pem").toString());

        assertThatThrownBy(this::commit)
                .isInstanceOf(GitException.class)
                .hasMessageContaining(temp.resolve("nowhere.pem").toString());
    }

    @Test
    void addresses_that_the_user_has_abbreviated_are_spelt_out() {
        user.run("config", "http.sslCAInfo", certificate.pem());
        user.run("remote", "set-url", "origin", "forge:remote.git");
        user.run("config", "url." + server.url("", "") + ".insteadOf", "forge:");
        assertPushed();

        user.run("remote", "set-url", "origin", remote.directory().toString());
        user.run("config", "url." + server.url("", "") + ".pushInsteadOf", temp + "/");
        int before = server.users().size();
        assertThat(Requests.commit(user, true, "a.yaml", "role: primary\n")).isInstanceOf(Committed.class);
        assertThat(server.users()).hasSizeGreaterThan(before);
    }

    private void assertPushed() {
        assertThat(commit()).isInstanceOf(Committed.class);
        assertThat(remote.run("show", "main:a.yaml")).isEqualTo("role: backup\n");
        assertThat(user.status()).isEmpty();
    }

    private CommitOutcome commit() {
        return Requests.commit(user, true, "a.yaml", "role: backup\n");
    }
}
