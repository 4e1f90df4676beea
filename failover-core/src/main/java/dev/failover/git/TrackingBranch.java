package dev.failover.git;

import dev.failover.git.Destination.RemoteBranch;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteConfig;

/** The local memory of where a remote's branch was last seen, such as {@code refs/remotes/origin/main}. */
final class TrackingBranch {
    private final Repository repository;
    private final RemoteBranch branch;

    TrackingBranch(Repository repository, RemoteBranch branch) {
        this.repository = repository;
        this.branch = branch;
    }

    /** Forward only: if another fetch saw something newer, or the remote's history was rewritten, it is left to Git. */
    void moveTo(ObjectId tip) {
        try {
            Optional<String> ref = ref();
            if (ref.isEmpty()) {
                return;
            }
            Ref before = repository.exactRef(ref.get());
            ObjectId old = before == null ? ObjectId.zeroId() : before.getObjectId();
            new BranchUpdate(repository, ref.get()).move(old, tip);
        } catch (IOException | URISyntaxException e) {
            throw new GitException(
                    "can't update the tracking branch of " + branch.name() + ": " + e.getMessage(), "", e);
        }
    }

    private Optional<String> ref() throws URISyntaxException {
        String source = Constants.R_HEADS + branch.branch();
        return new RemoteConfig(repository.getConfig(), branch.remote())
                .getFetchRefSpecs().stream()
                        .filter(spec -> !spec.isNegative() && spec.matchSource(source))
                        .map(spec -> spec.expandFromSource(source))
                        .map(RefSpec::getDestination)
                        .filter(destination -> destination != null)
                        .findFirst();
    }
}
