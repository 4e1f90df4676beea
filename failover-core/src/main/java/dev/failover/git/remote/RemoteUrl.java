package dev.failover.git.remote;

import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;

/** A remote's address as messages may show it: a token can stand in the place of the user as well as of the password. */
final class RemoteUrl {
    private static final Pattern USER_INFO = Pattern.compile("(https?|ftps?)://[^/@\\s]*@");
    private static final Pattern PASSWORD = Pattern.compile("(\\w+)://([^/@:\\s]*):[^/@\\s]*@");

    private final URIish uri;

    RemoteUrl(URIish uri) {
        this.uri = uri;
    }

    @Override
    public String toString() {
        return redact(uri.toString());
    }

    /** Scheme, host and port, as {@code http.<url>} settings name them. */
    String server() {
        String port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
        return uri.getScheme() + "://" + uri.getHost() + port + "/";
    }

    /** As {@code known_hosts} calls the host. */
    String knownHost() {
        return uri.getPort() > 0 ? "[" + uri.getHost() + "]:" + uri.getPort() : String.valueOf(uri.getHost());
    }

    /** A text of Git, the remote or a library without what may be secret. */
    String redact(String text) {
        String redacted = text;
        for (String secret : new String[] {uri.getPass(), isHttp() ? uri.getUser() : null}) {
            if (secret != null && secret.length() > 3) {
                redacted = redacted.replace(secret, "***");
            }
        }
        redacted = USER_INFO.matcher(redacted).replaceAll("$1://");
        return PASSWORD.matcher(redacted).replaceAll("$1://$2@");
    }

    private boolean isHttp() {
        return uri.getScheme() != null && uri.getScheme().startsWith("http");
    }
}
