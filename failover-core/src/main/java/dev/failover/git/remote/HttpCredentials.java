package dev.failover.git.remote;

import dev.failover.git.model.HttpLogin;
import dev.failover.git.model.HttpLogins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ChainingCredentialsProvider;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRCCredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.util.SystemReader;

/**
 * User and password for HTTPS. Those of the address come first; then the environment, {@code ~/.netrc}, what Maven knows,
 * and (if wanted) a helper. A header that is configured ({@code http.extraHeader}) goes with every request, so that a
 * server that it satisfies asks for none of them.
 */
public final class HttpCredentials {
    /** Holds a token (of GitHub, GitLab, Gitea and the like) that may push. */
    public static final String TOKEN = "FAILOVER_GIT_TOKEN";

    /** Servers that take a token don't look at the name, but for GitHub's own tokens of installed applications. */
    private static final String ANY_USER = "x-access-token";

    private HttpCredentials() {}

    static CredentialsProvider of(URIish uri, Repository repository, HttpLogins logins) {
        List<CredentialsProvider> providers = new ArrayList<>();
        if (isSafe(uri)) {
            token().map(token -> new UsernamePasswordCredentialsProvider(user(uri, ""), token))
                    .ifPresent(providers::add);
        }
        providers.add(new NetRCCredentialsProvider());
        if (isSafe(uri)) {
            providers.add(new KnownLogins(logins));
        }
        AskedCredentials.of(repository).ifPresent(providers::add);
        return new ChainingCredentialsProvider(providers.toArray(CredentialsProvider[]::new));
    }

    private static Optional<String> token() {
        return Optional.ofNullable(SystemReader.getInstance().getenv(TOKEN)).filter(token -> !token.isBlank());
    }

    private static String user(URIish uri, String known) {
        return known.isEmpty() ? Optional.ofNullable(uri.getUser()).orElse(ANY_USER) : known;
    }

    /** A password isn't sent in the clear, but within this machine. */
    private static boolean isSafe(URIish uri) {
        return "https".equals(uri.getScheme())
                || "127.0.0.1".equals(uri.getHost())
                || "localhost".equals(uri.getHost());
    }

    private static final class KnownLogins extends LoginCredentials {
        private final HttpLogins logins;

        KnownLogins(HttpLogins logins) {
            this.logins = logins;
        }

        @Override
        Optional<HttpLogin> login(URIish uri) {
            return logins.at(uri.getHost(), uri.getPort())
                    .map(login -> new HttpLogin(user(uri, login.user()), login.password()));
        }
    }
}
