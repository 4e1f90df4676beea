package dev.failover.git.remote;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory2;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/** Connections that always check the server's certificate, also where {@code http.sslVerify} is off. */
final class CheckedTls implements HttpConnectionFactory2 {
    private final HttpConnectionFactory2 connections = new JDKHttpConnectionFactory();
    private final Optional<Authorities> authorities;

    CheckedTls(Optional<Authorities> authorities) {
        this.authorities = authorities;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return connections.create(url);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return connections.create(url, proxy);
    }

    @Override
    public GitSession newSession() {
        return new Session(connections.newSession());
    }

    private final class Session implements GitSession {
        private final GitSession session;

        Session(GitSession session) {
            this.session = session;
        }

        @Override
        public HttpConnection configure(HttpConnection connection, boolean sslVerify)
                throws IOException, GeneralSecurityException {
            HttpConnection checked = session.configure(connection, true);
            if (authorities.isPresent() && checked.getURL().getProtocol().equals("https")) {
                checked.configure(null, authorities.get().trustManagers(), null);
            }
            return checked;
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
