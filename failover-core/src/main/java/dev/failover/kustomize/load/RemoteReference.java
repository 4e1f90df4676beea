package dev.failover.kustomize.load;

import com.google.re2j.Pattern;
import dev.failover.kustomize.Recording;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.source.Location;
import dev.failover.source.Problem;

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

    /** Whether a repository would be cloned, or a file fetched. */
    static boolean isRemote(String path) {
        return isUrl(path) || REPOSITORY.matches(path);
    }

    /** What has no copy here; at the most a warning where a build may go on without it. */
    static RefusedException absent(String path, Location askedBy, RemoteCopies copies) {
        String copy = RemoteCopies.places(path).stream().findFirst().orElse("…");
        String advice = "Copy it into the repository and use the copy. Or keep a copy elsewhere as DIRECTORY/" + copy
                + ": -Dfailover.remotes=DIRECTORY";
        return copies.tolerant()
                ? new RefusedException(Problem.warning(
                        Recording.REMOTE,
                        "'" + path
                                + "' is remote: Flux fetches it, but failover doesn't, and its content isn't checked",
                        askedBy,
                        advice))
                : new RefusedException(
                        Recording.REMOTE,
                        "'" + path + "' is remote; remote resources and bases are not fetched",
                        askedBy,
                        advice);
    }
}
