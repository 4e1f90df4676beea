package dev.failover.git.remote;

import dev.failover.git.model.GitException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/** What a failed conversation with a remote means, in words for the user. */
final class RemoteFailure {
    /** What OpenSSH says when it finds nobody; JGit then only knows that there was no repository. */
    private static final Pattern NO_CONNECTION = Pattern.compile(
            "(?i).*(connection (refused|timed out|reset|closed by)"
                    + "|operation timed out|could not resolve hostname|no route to host|(network|host) is (unreachable|down)"
                    + "|lost connection|banner exchange|kex_exchange_identification|connect to host).*",
            Pattern.DOTALL);

    private final String remote;
    private final RemoteUrl url;

    RemoteFailure(String remote, RemoteUrl url) {
        this.remote = remote;
        this.url = url;
    }

    GitException of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof GitException said) {
                return said; // JGit wraps what our connections throw
            }
        }
        String words = words(failure);
        String at = " remote " + remote + " (" + url + "): ";
        if (isAuthentication(words)) {
            return new GitException(
                    "refused by the" + at + words, "Check your key or token: git fetch " + remote, failure);
        }
        if (has(failure, SSLException.class)) {
            return untrusted(at, failure);
        }
        if (words.contains("HOST IDENTIFICATION HAS CHANGED")) {
            return new GitException(
                    "can't trust the remote " + remote + " (" + url + "): its host key differs from the one in"
                            + " known_hosts. Somebody may intercept the connection, or the server was reinstalled",
                    "Ask the server's operator for its key. Only if it is the new key, replace the old one:\n"
                            + "  ssh-keygen -R '" + url.knownHost() + "'\n  git fetch " + remote,
                    failure);
        }
        if (words.contains("Host key verification failed")) {
            return new GitException(
                    "can't trust the" + at + "its host key is not in known_hosts, or has changed",
                    "Compare it with the key that the server's operator publishes, then accept it: git fetch " + remote,
                    failure);
        }
        if (has(failure, UnknownHostException.class)) {
            return unreachable(at + "no such host", failure);
        }
        if (has(failure, SocketTimeoutException.class) || has(failure, InterruptedIOException.class)) {
            return unreachable(at + "no answer in time", failure);
        }
        if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
            return unreachable(at + words, failure);
        }
        if (has(failure, NoRemoteRepositoryException.class)
                && !NO_CONNECTION.matcher(words).matches()) {
            return new GitException("no repository at the" + at + words, "Check its URL: git remote -v", failure);
        }
        return unreachable(at + words, failure);
    }

    /** Of all that JGit says, the reason alone: the rest is the stack of a handshake. */
    private GitException untrusted(String at, Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return new GitException(
                "can't trust the certificate of the" + at + url.redact(String.valueOf(reason.getMessage())),
                "Ask the server's operator for its CA certificate in PEM form, then:\n" + "  git config http."
                        + url.server() + ".sslCAInfo FILE",
                failure);
    }

    private GitException unreachable(String rest, Throwable failure) {
        return GitException.unreachable(
                "can't reach the" + rest, "Try the same with Git: git fetch " + remote, failure);
    }

    private static boolean isAuthentication(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("not authorized")
                || lower.contains("authentication")
                || lower.contains("auth fail")
                || lower.contains("permission denied")
                || lower.contains("not permitted")
                || lower.contains("forbidden")
                || lower.contains("cannot log in");
    }

    /** The innermost message is the most telling one; JGit starts most with the address. */
    private String words(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (message != null && all.indexOf(message) < 0) {
                all.append(all.isEmpty() ? "" : "; ").append(message);
            }
        }
        String words = url.redact(all.toString()).replace(url + ": ", "").strip();
        return words.isEmpty() ? failure.getClass().getSimpleName() : words;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
