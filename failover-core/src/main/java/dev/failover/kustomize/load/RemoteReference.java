package dev.failover.kustomize.load;

import com.google.re2j.Pattern;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.source.Location;

/** What kustomize would fetch over the network, which is never done here. */
final class RemoteReference {
    private static final Pattern URL = Pattern.compile("(?i)^https?://.*");

    /** As kustomize's {@code git.NewRepoSpecFromURL} tells a repository from a path. */
    private static final Pattern REPOSITORY = Pattern.compile(
            "(?i)^(git::)?((https?|ssh|file)://.+|([^/:@]+@)?github\\.com[:/][^/]+/.+|[^/:@]+@[^/:]+:.+)");

    private RemoteReference() {}

    static boolean isUrl(String path) {
        return path.indexOf(':') > 0 && URL.matches(path);
    }

    /** Refuses to fetch a file. */
    static void refuseUrl(String path, Location askedBy) {
        if (isUrl(path)) {
            throw remote(path, askedBy);
        }
    }

    /** Refuses to clone a repository. */
    static void refuse(String path, Location askedBy) {
        if (isUrl(path) || REPOSITORY.matches(path)) {
            throw remote(path, askedBy);
        }
    }

    private static RefusedException remote(String path, Location askedBy) {
        return new RefusedException(
                "kustomize-remote",
                "'" + path + "' is remote; remote resources and bases are not fetched",
                askedBy,
                "Copy it into the repository and use the copy.");
    }
}
