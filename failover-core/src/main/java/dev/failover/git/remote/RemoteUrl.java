package dev.failover.git.remote;

import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;

/** A remote's address as messages may show it: a token can stand in the place of the user as well as of the password. */
final class RemoteUrl {
    private static final Pattern USER_INFO = Pattern.compile("(?i)\\b(https?|ftps?):/+(?:[^/@\\s]*|[^/@:\\s]*:\\S*)@");
    private static final Pattern PASSWORD = Pattern.compile("(?i)\\b(?!file:)(\\w+):/+([^/@:\\s]*):\\S*@");

    private static final int HIGHEST_PORT = 65_535;

    private final URIish uri;

    RemoteUrl(URIish uri) {
        this.uri = uri;
    }

    /** Whether it names a place: of a URL with a typing error, JGit takes the host for part of the path. */
    static boolean isAddress(URIish uri) {
        if (uri.getScheme() == null) {
            return uri.getHost() == null || !uri.getHost().matches("(?i)https?");
        }
        return uri.getScheme().equalsIgnoreCase("file") || uri.getHost() != null && uri.getPort() <= HIGHEST_PORT;
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
        String redacted = text.replace(misread(), "");
        for (String secret : new String[] {uri.getPass(), isHttp() ? uri.getUser() : null}) {
            if (secret != null && secret.length() > 3) {
                redacted = redacted.replace(secret, "***");
            }
        }
        redacted = USER_INFO.matcher(redacted).replaceAll("$1://");
        return PASSWORD.matcher(redacted).replaceAll("$1://$2@");
    }

    /** Of an address with a typing error: JGit knows no host, and takes the user and the password for part of the path. */
    private String misread() {
        String path = uri.getHost() == null && uri.getScheme() != null ? uri.getRawPath() : null;
        boolean isFile = "file".equalsIgnoreCase(uri.getScheme());
        return path == null || isFile
                ? ""
                : path.substring(0, path.lastIndexOf('@') + 1).replaceFirst("^/+", "");
    }

    private boolean isHttp() {
        return uri.getScheme() != null
                && uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
    }
}
