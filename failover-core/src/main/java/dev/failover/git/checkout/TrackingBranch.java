package dev.failover.git.checkout;

import dev.failover.git.model.Destination.RemoteBranch;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
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
    void moveTo(ObjectId tip, WorkArea area) throws IOException {
        Optional<String> ref = ref();
        if (ref.isPresent()) {
            Ref before = repository.exactRef(ref.get());
            ObjectId old = before == null ? ObjectId.zeroId() : before.getObjectId();
            new BranchUpdate(repository, area, ref.get()).move(old, tip);
        }
    }

    private Optional<String> ref() throws IOException {
        String source = Constants.R_HEADS + branch.branch();
        return fetchSpecs().stream()
                .filter(spec -> !spec.isNegative() && spec.matchSource(source))
                .map(spec -> spec.expandFromSource(source))
                .map(RefSpec::getDestination)
                .filter(destination -> destination != null)
                .findFirst();
    }

    private List<RefSpec> fetchSpecs() throws IOException {
        try {
            return new RemoteConfig(repository.getConfig(), branch.remote()).getFetchRefSpecs();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
