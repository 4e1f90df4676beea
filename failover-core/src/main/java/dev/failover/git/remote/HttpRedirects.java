package dev.failover.git.remote;

import dev.failover.git.model.GitException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.HttpConfig;
import org.eclipse.jgit.transport.HttpConfig.HttpRedirectMode;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;

/**
 * What a server that another one redirects to may have: none of the headers and logins, which are for the configured
 * scheme, host and port alone. JGit would send it the headers, and ask the user's sources for a login.
 */
public final class HttpRedirects {
    /** What the conversation itself needs. */
    private static final Set<String> PUBLIC_HEADERS = Set.of(
            "accept", "accept-encoding", "content-encoding", "content-type", "git-protocol", "pragma", "user-agent");

    private final HttpOrigin home;
    private final RemoteUrl url;
    private final String remote;
    private final String command;
    private final HttpRedirectMode mode;
    private final Set<String> configuredHeaders;

    private HttpRedirects(URIish uri, String remote, String command, Config config) {
        this.home = HttpOrigin.of(uri);
        this.url = new RemoteUrl(uri);
        this.remote = remote;
        this.command = command;
        this.mode = new HttpConfig(config, uri).getFollowRedirects();
        this.configuredHeaders = configuredHeaders(config);
    }

    /** @param ownPushUrl whether pushes go to another address than fetches */
    static HttpRedirects of(
            URIish uri, String remote, Transport.Operation operation, boolean ownPushUrl, Repository repository) {
        String push = operation == Transport.Operation.PUSH && ownPushUrl ? "--push " : "";
        String command = repository.isBare() ? "-Dfailover.repository=" : "git remote set-url " + push + remote + " ";
        return new HttpRedirects(uri, remote, command, repository.getConfig());
    }

    private static Set<String> configuredHeaders(Config config) {
        return Stream.concat(
                        Stream.of(config.getStringList("http", null, "extraHeader")),
                        config.getSubsections("http").stream()
                                .flatMap(section -> Stream.of(config.getStringList("http", section, "extraHeader"))))
                .filter(header -> header != null)
                .map(header -> header.substring(header.indexOf(':') + 1).strip())
                .collect(Collectors.toSet());
    }

    public boolean maySend(URL to, String header, String value) {
        return isHome(to)
                || PUBLIC_HEADERS.contains(header.toLowerCase(Locale.ROOT)) && !configuredHeaders.contains(value);
    }

    /** @throws GitException when the conversation can't go on, with the address that the user may want instead */
    void judge(HttpConnection connection, int status) throws IOException {
        boolean asksForLogin = status == HttpConnection.HTTP_UNAUTHORIZED || status == HttpConnection.HTTP_FORBIDDEN;
        if (asksForLogin && !isHome(connection.getURL())) {
            throw refused(
                    connection.getURL(),
                    ", which asks for a login. Yours is for " + home + " alone and was not sent to "
                            + HttpOrigin.of(connection.getURL()));
        }
        if (status >= HttpConnection.HTTP_MOVED_PERM && status <= HttpConnection.HTTP_11_MOVED_PERM) {
            Optional<URL> target = target(connection);
            if (target.isPresent()) {
                judge(connection, status, target.get());
            }
        }
    }

    private void judge(HttpConnection connection, int status, URL target) {
        if (HttpOrigin.of(connection.getURL()).isEncrypted()
                && !HttpOrigin.of(target).isEncrypted()) {
            throw refused(target, ", which isn't encrypted, so failover doesn't follow it");
        }
        if (mode == HttpRedirectMode.FALSE) {
            throw refused(target, "; http.followRedirects in Git's configuration forbids it");
        }
        boolean isFirst = connection.getRequestMethod().equals("GET");
        if (!isFirst && (mode == HttpRedirectMode.INITIAL || status == HttpConnection.HTTP_SEE_OTHER)) {
            throw refused(
                    target,
                    " after the first request; like Git, failover follows a redirect of the first request only");
        }
    }

    private boolean isHome(URL to) {
        return HttpOrigin.of(to).equals(home);
    }

    /** Empty where there is none, or none that can be read: JGit says so. */
    private static Optional<URL> target(HttpConnection connection) {
        String location = connection.getHeaderField("Location");
        try {
            return Optional.ofNullable(location == null ? null : new URL(connection.getURL(), location))
                    .filter(to -> to.getProtocol().toLowerCase(Locale.ROOT).startsWith("http"));
        } catch (MalformedURLException e) {
            return Optional.empty();
        }
    }

    private GitException refused(URL target, String why) {
        String address = repository(target);
        return new GitException(
                "the remote " + remote + " (" + url + ") redirects to " + address + why,
                "If you trust " + HttpOrigin.of(target) + ", make it the remote's address:\n  " + command
                        + quoted(address));
    }

    /** The address of the repository, of which a request names a part. */
    private static String repository(URL request) {
        return HttpOrigin.of(request) + request.getPath().replaceFirst("/(info/refs|git-(upload|receive)-pack)$", "");
    }

    /** For a shell: the server has written this. */
    private static String quoted(String address) {
        return address.matches("[\\w./:@%+~-]+") ? address : "'" + address.replace("'", "'\\''") + "'";
    }
}
