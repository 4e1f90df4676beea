package dev.failover.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Moves a ref by compare-and-set. */
final class BranchUpdate {
    private final Repository repository;
    private final String ref;

    BranchUpdate(Repository repository, String ref) {
        this.repository = repository;
        this.ref = ref;
    }

    /**
     * Moves the ref forward.
     *
     * @return false when it wasn't where it was expected
     */
    boolean move(ObjectId from, ObjectId to) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setExpectedOldObjectId(from);
        update.setNewObjectId(to);
        update.setRefLogMessage("failover: Fast-forward", false);
        update.setRefLogIdent(reflogIdentity());
        try (RevWalk walk = new RevWalk(repository)) {
            return switch (update.update(walk)) {
                case NEW, FAST_FORWARD, NO_CHANGE -> true;
                case LOCK_FAILURE -> lockFailure(from);
                case REJECTED -> false;
                default -> throw new IOException("can't update " + ref + ": " + update.getResult());
            };
        }
    }

    private boolean lockFailure(ObjectId from) throws IOException {
        if (!from.equals(repository.resolve(ref))) {
            return false;
        }
        String name = repository.exactRef(ref).getTarget().getName();
        String lock = repository.getCommonDirectory() + "/" + name + ".lock";
        throw new GitException(
                "another process is changing the branch: " + lock + " exists",
                "If no Git command is running, remove it: rm '" + lock + "'");
    }

    private PersonIdent reflogIdentity() {
        try {
            Identity committer = new IdentityLookup(repository.getConfig()).committer();
            return new PersonIdent(committer.name(), committer.email());
        } catch (GitException e) {
            return new PersonIdent("failover", "failover@localhost"); // a log on this machine, not a commit
        }
    }
}
