package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.model.CommitOutcome.Committed;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    Git user;

    @BeforeEach
    void a_repository() {
        user = Git.init(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first");
    }

    @Test
    void what_is_set_and_not_used_is_named_without_its_value() {
        user.run("remote", "add", "origin", "https://me:pw@example.com/x.git");
        user.run("config", "credential.https://example.com.helper", "!echo password=s3cret");
        user.run("config", "http.https://example.com.proxy", "http://proxy.example.com:3128");
        user.run("config", "http.sslVerify", "false");
        user.run("config", "branch.main.pushRemote", "fork");
        home.install(Map.of("GIT_SSL_CAPATH", "/etc/certs", "https_proxy", ""));
        try (GitRepository repository = open()) {
            assertThat(repository.notUnderstood())
                    .hasSize(5)
                    .anyMatch(words -> words.contains("credential helper"))
                    .anyMatch(words -> words.contains("http.proxy") && words.contains("-Dhttps.proxyHost=HOST"))
                    .anyMatch(words -> words.contains("http.sslVerify"))
                    .anyMatch(words -> words.contains("branch.main.pushRemote"))
                    .anyMatch(words -> words.contains("GIT_SSL_CAPATH"))
                    .noneMatch(words -> words.contains("s3cret"));
        }
    }

    @Test
    void a_plain_configuration_is_understood_and_what_is_for_other_remotes_does_not_matter() {
        user.run("remote", "add", "origin", "https://example.com/x.git");
        user.run("config", "credential.https://other.example.org.helper", "other");
        user.run("config", "http.https://other.example.org.sslVerify", "false");
        user.run("config", "http.sslCAInfo", "/etc/ca.pem");
        try (GitRepository repository = open()) {
            assertThat(repository.notUnderstood()).isEmpty();
        }
    }

    @Test
    void settings_of_the_environment_win() {
        home.install(Map.of(
                "GIT_CONFIG_COUNT", "2",
                "GIT_CONFIG_KEY_0", "user.name",
                "GIT_CONFIG_VALUE_0", "From Outside",
                "GIT_CONFIG_KEY_1", "user.email",
                "GIT_CONFIG_VALUE_1", "outside@example.com"));

        assertThat(Requests.commit(user, false, "a.yaml", "role: backup\n")).isInstanceOf(Committed.class);
        assertThat(user.run("log", "-1", "--format=%an %ae").strip()).isEqualTo("From Outside outside@example.com");
        assertThat(user.run("config", "--get", "user.name").strip()).isEqualTo("A User");
    }

    private GitRepository open() {
        return GitRepository.discover(user.directory()).orElseThrow();
    }
}
