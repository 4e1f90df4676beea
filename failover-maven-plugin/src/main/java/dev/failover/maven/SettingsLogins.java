package dev.failover.maven;

import dev.failover.FailoverException;
import dev.failover.git.model.HttpLogin;
import dev.failover.git.model.HttpLogins;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * The {@code <server>} entries of Maven's settings. A password is decrypted when a server asks for it, not before.
 *
 * @param server id of the entry; empty: the one that is called as the host, or {@code host:port}
 */
record SettingsLogins(Settings settings, SettingsDecrypter decrypter, Optional<String> server) implements HttpLogins {

    /** @throws FailoverException when there is no entry of the given id */
    SettingsLogins {
        server.filter(id -> settings.getServer(id) == null).ifPresent(id -> {
            throw new FailoverException(
                    "-Dfailover.server=" + id + ": Maven's settings have no <server> with this id.\n"
                            + "Add it to ~/.m2/settings.xml, with <username> and <password>, or leave the option out.");
        });
    }

    @Override
    public Optional<HttpLogin> at(String host, int port) {
        return server.map(settings::getServer)
                .or(() -> Optional.ofNullable(settings.getServer(host + ":" + port)))
                .or(() -> Optional.ofNullable(settings.getServer(host)))
                .filter(entry -> entry.getPassword() != null)
                .map(this::login);
    }

    private HttpLogin login(Server entry) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(entry));
        Server decrypted = result.getServer();
        result.getProblems().stream()
                .filter(problem -> problem.getSeverity() != SettingsProblem.Severity.WARNING)
                .findFirst()
                .ifPresent(problem -> {
                    throw new FailoverException("The password of the <server> '" + entry.getId()
                            + "' in Maven's settings can't be decrypted.\n"
                            + "Maven needs the master password for it, in ~/.m2/settings-security.xml.");
                });
        return new HttpLogin(Optional.ofNullable(decrypted.getUsername()).orElse(""), decrypted.getPassword());
    }
}
