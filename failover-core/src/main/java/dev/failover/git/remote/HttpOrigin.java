package dev.failover.git.remote;

import java.net.URL;
import java.util.Locale;
import org.eclipse.jgit.transport.URIish;

/**
 * A server as browsers and Git tell them apart: another scheme or port is another server.
 *
 * @param port the scheme's own where the address names none
 */
public record HttpOrigin(String scheme, String host, int port) {
    private static final String TLS = "https";

    static HttpOrigin of(URIish uri) {
        return of(uri.getScheme(), uri.getHost(), uri.getPort());
    }

    static HttpOrigin of(URL url) {
        return of(url.getProtocol(), url.getHost(), url.getPort());
    }

    private static HttpOrigin of(String scheme, String host, int port) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        return new HttpOrigin(lower, host.toLowerCase(Locale.ROOT), port > 0 ? port : usualPort(lower));
    }

    boolean isEncrypted() {
        return scheme.equals(TLS);
    }

    private static int usualPort(String scheme) {
        return scheme.equals(TLS) ? 443 : 80;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port == usualPort(scheme) ? "" : ":" + port);
    }
}
