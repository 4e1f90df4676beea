package dev.failover.git.remote;

import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.jgit.transport.URIish;

/**
 * How well the address of a configuration's section fits that of a remote: same scheme and port, same host (where
 * {@code *} stands for one label of it), a path that it begins with, and the same user if one is named.
 */
public record UrlMatch(String pattern, int host, int path, boolean user) implements Comparable<UrlMatch> {
    private static final Comparator<UrlMatch> BEST_LAST = Comparator.comparingInt(UrlMatch::host)
            .thenComparing(UrlMatch::path)
            .thenComparing(UrlMatch::user);

    /** Empty where it doesn't fit. */
    public static Optional<UrlMatch> of(String pattern, URIish uri) {
        try {
            URIish wanted = new URIish(pattern);
            if (!isComplete(wanted) || !isComplete(uri)) {
                return Optional.empty();
            }
            HttpOrigin left = HttpOrigin.of(wanted);
            HttpOrigin right = HttpOrigin.of(uri);
            boolean fits = left.scheme().equals(right.scheme())
                    && left.port() == right.port()
                    && isHost(left.host(), right.host())
                    && directory(uri).startsWith(directory(wanted))
                    && (wanted.getUser() == null || wanted.getUser().equals(uri.getUser()));
            return fits
                    ? Optional.of(new UrlMatch(
                            pattern, left.host().length(), directory(wanted).length(), wanted.getUser() != null))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // a name that is no address is of no remote
        }
    }

    /** A path of SSH has a host, but no scheme. */
    private static boolean isComplete(URIish uri) {
        return uri.getScheme() != null && uri.getHost() != null;
    }

    private static boolean isHost(String pattern, String host) {
        String[] wanted = pattern.split("\\.", -1);
        String[] labels = host.split("\\.", -1);
        for (int i = 0; i < wanted.length && i < labels.length; i++) {
            if (wanted[i].equals("*")) {
                labels[i] = "*";
            }
        }
        return Arrays.equals(wanted, labels);
    }

    /** Ends with a slash, so that {@code /team} isn't the beginning of {@code /teamwork}. */
    private static String directory(URIish uri) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        return path.endsWith("/") ? path : path + "/";
    }

    @Override
    public int compareTo(UrlMatch other) {
        return BEST_LAST.compare(this, other);
    }
}
