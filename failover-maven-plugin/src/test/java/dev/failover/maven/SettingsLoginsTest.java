package dev.failover.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import dev.failover.git.model.HttpLogin;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.junit.jupiter.api.Test;

@MojoTest
class SettingsLoginsTest {

    @Inject
    private SettingsDecrypter decrypter;

    private final Settings settings = new Settings();

    @Test
    void an_entry_is_found_by_host_and_port_then_by_host() {
        add("git.example.org", "jane", "s3cret");
        add("git.example.org:8443", "joe", "t0ken");
        SettingsLogins logins = new SettingsLogins(settings, decrypter, Optional.empty());

        assertThat(logins.at("git.example.org", -1)).contains(new HttpLogin("jane", "s3cret"));
        assertThat(logins.at("git.example.org", 8443)).contains(new HttpLogin("joe", "t0ken"));
        assertThat(logins.at("example.org", 443)).isEmpty();
    }

    @Test
    void an_entry_that_is_named_serves_every_host() {
        add("forge", null, "t0ken");

        assertThat(new SettingsLogins(settings, decrypter, Optional.of("forge")).at("example.org", -1))
                .contains(new HttpLogin("", "t0ken"));
    }

    @Test
    void a_name_without_entry_is_refused() {
        assertThatThrownBy(() -> new SettingsLogins(settings, decrypter, Optional.of("forge")))
                .isInstanceOf(FailoverException.class)
                .hasMessageStartingWith("-Dfailover.server=forge: Maven's settings have no <server> with this id.");
    }

    @Test
    void a_password_that_cannot_be_decrypted_is_not_shown() {
        add("forge", "jane", "{COQLCE6DU6GtcS5P=}");
        SettingsLogins logins = new SettingsLogins(settings, decrypter, Optional.of("forge"));

        assertThatThrownBy(() -> logins.at("example.org", -1))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("'forge'")
                .hasMessageNotContaining("COQLC");
    }

    private void add(String id, String user, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(user);
        server.setPassword(password);
        settings.addServer(server);
    }
}
