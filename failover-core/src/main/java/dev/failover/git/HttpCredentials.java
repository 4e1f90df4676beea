package dev.failover.git;

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

/** User and password for HTTPS: from the address, the environment, {@code ~/.netrc}, or (if wanted) a helper. */
final class HttpCredentials {
    /** Holds a token (of GitHub, GitLab, Gitea and the like) that may push. */
    static final String TOKEN = "FAILOVER_GIT_TOKEN";

    /** Servers that take a token don't look at the name, but for GitHub's own tokens of installed applications. */
    private static final String ANY_USER = "x-access-token";

    private HttpCredentials() {}

    static CredentialsProvider of(URIish uri, Repository repository) {
        List<CredentialsProvider> providers = new ArrayList<>();
        token().filter(token -> isSafe(uri))
                .map(token -> new UsernamePasswordCredentialsProvider(
                        Optional.ofNullable(uri.getUser()).orElse(ANY_USER), token))
                .ifPresent(providers::add);
        providers.add(new NetRCCredentialsProvider());
        AskedCredentials.of(repository).ifPresent(providers::add);
        return new ChainingCredentialsProvider(providers.toArray(CredentialsProvider[]::new));
    }

    private static Optional<String> token() {
        return Optional.ofNullable(SystemReader.getInstance().getenv(TOKEN)).filter(token -> !token.isBlank());
    }

    /** A token isn't sent in the clear, but within this machine. */
    private static boolean isSafe(URIish uri) {
        return "https".equals(uri.getScheme())
                || "127.0.0.1".equals(uri.getHost())
                || "localhost".equals(uri.getHost());
    }
}
