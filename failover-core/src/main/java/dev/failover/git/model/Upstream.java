package dev.failover.git.model;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.BranchTrackingStatus;
import org.eclipse.jgit.lib.Repository;

/**
 * The branch that the one checked out follows, as it was last fetched.
 *
 * @param name such as {@code origin/main}
 * @param ahead commits that it has and HEAD hasn't
 */
public record Upstream(String name, int ahead) {

    public static Optional<Upstream> of(Repository repository, Head head) {
        if (head.branch().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                            BranchTrackingStatus.of(repository, head.branch().get()))
                    .map(status -> new Upstream(
                            Repository.shortenRefName(status.getRemoteTrackingBranch()), status.getBehindCount()));
        } catch (IOException e) {
            throw GitException.unreadable("the upstream of " + head.branch().get(), repository, e);
        }
    }
}
