package dev.failover.git.remote;

import dev.failover.git.model.HttpLogins;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;

/** Opens the ways to a remote: files, SSH, HTTPS. */
final class Transports {
    /** For each step of the conversation, unless the remote sets a time of its own. */
    private static final int TIMEOUT_SECONDS = 30;

    private final Repository repository;
    private final HttpLogins logins;

    Transports(Repository repository, HttpLogins logins) {
        this.repository = repository;
        this.logins = logins;
    }

    Transport open(RemoteConfig config, Transport.Operation operation) throws IOException {
        Transport transport = Transport.open(repository, config, operation);
        if (transport.getTimeout() == 0) {
            transport.setTimeout(TIMEOUT_SECONDS);
        }
        if (transport instanceof SshTransport ssh) {
            OpenSsh.find(repository.getConfig()).ifPresent(ssh::setSshSessionFactory);
        }
        if (repository.isBare() && operation == Transport.Operation.FETCH) {
            transport.setDepth(1); // a repository without checkout is made for one commit
        }
        if (transport instanceof TransportHttp http) {
            http.setCredentialsProvider(HttpCredentials.of(http.getURI(), repository, logins));
            http.setAdditionalHeaders(new HttpSettings(repository.getConfig(), http.getURI()).extraHeaders());
            boolean ownPushUrl = !config.getPushURIs().isEmpty();
            http.setHttpConnectionFactory(new CheckedTls(
                    Authorities.of(repository.getConfig(), http.getURI()),
                    HttpRedirects.of(http.getURI(), config.getName(), operation, ownPushUrl, repository)));
        }
        Optional<LocalRemote> local = LocalRemote.at(transport.getURI(), repository);
        if (local.isPresent()) {
            local.get().requireTrusted();
            if (operation == Transport.Operation.PUSH) {
                local.get().receiveWithGit(transport);
            }
        }
        return transport;
    }
}
