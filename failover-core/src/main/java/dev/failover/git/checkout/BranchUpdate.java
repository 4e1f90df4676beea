package dev.failover.git.checkout;

import dev.failover.git.config.IdentityLookup;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Moves a ref by compare-and-set. */
public final class BranchUpdate {
    private final Repository repository;
    private final WorkArea area;
    private final String ref;

    public BranchUpdate(Repository repository, WorkArea area, String ref) {
        this.repository = repository;
        this.area = area;
        this.ref = ref;
    }

    /**
     * Moves the ref forward.
     *
     * @return false when it wasn't where it was expected
     */
    public boolean move(ObjectId from, ObjectId to) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setExpectedOldObjectId(from);
        update.setNewObjectId(to);
        update.setRefLogMessage("failover: Fast-forward", false);
        update.setRefLogIdent(reflogIdentity());
        RefNote note = RefNote.write(area.directory(), lockFile(), to);
        try {
            return update(update, from);
        } finally {
            note.remove();
        }
    }

    private boolean update(RefUpdate update, ObjectId from) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return switch (update.update(walk)) {
                case NEW, FAST_FORWARD, NO_CHANGE -> true;
                case LOCK_FAILURE -> lockFailure(from);
                case REJECTED -> false;
                default -> throw new IOException("can't update " + ref + ": " + update.getResult());
            };
        }
    }

    private Path lockFile() throws IOException {
        Ref found = repository.exactRef(ref);
        String name = found == null ? ref : found.getTarget().getName();
        return repository.getCommonDirectory().toPath().resolve(name + ".lock");
    }

    private boolean lockFailure(ObjectId from) throws IOException {
        if (!from.equals(repository.resolve(ref)) || Files.notExists(lockFile())) {
            return false;
        }
        throw new GitException(
                "another process is changing the branch: " + lockFile() + " exists",
                "If no Git command is running, remove it: rm '" + lockFile() + "'");
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
