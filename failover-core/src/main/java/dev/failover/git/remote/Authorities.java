package dev.failover.git.remote;

import dev.failover.git.model.GitException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.SystemReader;

/**
 * The certificates that the user has told Git to trust, by {@code GIT_SSL_CAINFO} or {@code http.sslCAInfo} (also for one
 * address: {@code http.<url>.sslCAInfo}). As in Git they take the place of the usual ones.
 *
 * @param file in PEM form
 */
record Authorities(Path file) {

    /** Empty: Java's own count. */
    static Optional<Authorities> of(Config config, URIish uri) {
        String variable = SystemReader.getInstance().getenv("GIT_SSL_CAINFO");
        return Optional.ofNullable(variable)
                .filter(v -> !v.isBlank())
                .or(() -> new HttpSettings(config, uri).value("sslCAInfo"))
                .map(file -> new Authorities(atHome(file)));
    }

    private static Path atHome(String file) {
        return file.startsWith("~/") ? Path.of(AskedCredentials.home(), file.substring(2)) : Path.of(file);
    }

    /** @throws GitException when the file can't be read as certificates */
    TrustManager[] trustManagers() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (IOException | GeneralSecurityException e) {
            throw new GitException(
                    "can't read the certificates that http.sslCAInfo or GIT_SSL_CAINFO names: " + file,
                    "It must be a file of certificates in PEM form (-----BEGIN CERTIFICATE-----).",
                    e);
        }
    }
}
