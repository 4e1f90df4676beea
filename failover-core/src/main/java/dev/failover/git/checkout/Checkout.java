package dev.failover.git.checkout;

import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.CheckoutOutcome.Followed;
import dev.failover.git.model.CheckoutOutcome.NotFollowed;
import dev.failover.git.model.CheckoutOutcome.Reason;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Moves HEAD's branch, the index and the files to a descendant of HEAD, or leaves all as it is. */
public final class Checkout {
    private final Repository repository;
    private final WorkArea area;
    private final Path gitDirectory;

    public Checkout(Repository repository, WorkArea area) {
        this.repository = repository;
        this.area = area;
        this.gitDirectory = repository.getDirectory().toPath();
    }

    /**
     * @param from where HEAD must be
     * @return {@link Reason#DIVERGED} when HEAD is somewhere else by now
     */
    public CheckoutOutcome fastForward(ObjectId from, ObjectId to) throws IOException {
        Optional<OperationInProgress> operation = OperationInProgress.of(gitDirectory);
        if (operation.isPresent()) {
            return stays(
                    Reason.OPERATION_IN_PROGRESS,
                    operation.get().words() + " is under way",
                    operation.get().advice());
        }
        Optional<IndexLock> lock = IndexLock.acquire(gitDirectory, area);
        if (lock.isEmpty()) {
            return locked(IndexLock.path(gitDirectory));
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return update(walk.parseCommit(from), walk.parseCommit(to));
        } finally {
            lock.get().release();
        }
    }

    private CheckoutOutcome update(RevCommit from, RevCommit to) throws IOException {
        if (!from.equals(repository.resolve(Constants.HEAD))) {
            return moved();
        }
        WorkTreeUpdate update = new WorkTreeUpdate(repository, from, to);
        Optional<NotFollowed> obstacle = update.obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        try {
            update.stage(area.emptyDirectory());
        } catch (FileSystemException e) {
            return notWritable(e);
        }
        return replace(update, from, to);
    }

    private CheckoutOutcome replace(WorkTreeUpdate update, RevCommit from, RevCommit to) throws IOException {
        boolean done = false;
        try {
            update.replace();
            done = new BranchUpdate(repository, area, Constants.HEAD).move(from, to);
        } catch (FileSystemException e) {
            return notWritable(e);
        } finally {
            if (!done) {
                undo(from, to);
            }
        }
        return done ? new Followed(update.paths()) : moved();
    }

    /** Gives back the first state if it can; if not, each path is whole all the same, and the next run carries on. */
    private void undo(RevCommit from, RevCommit to) {
        try {
            WorkTreeUpdate back = new WorkTreeUpdate(repository, to, from);
            if (back.obstacle().isEmpty()) {
                back.stage(area.emptyDirectory());
                back.replace();
            }
        } catch (IOException e) {
            return; // the failure that led here is the one to tell
        }
    }

    private CheckoutOutcome moved() {
        return stays(Reason.DIVERGED, "HEAD moved in the meantime", "git status");
    }

    static CheckoutOutcome locked(Path lock) {
        return stays(
                Reason.INDEX_LOCKED,
                "another process is changing the checkout: " + lock + " exists",
                "If no Git command is running, remove it: rm '" + lock + "'");
    }

    static CheckoutOutcome notWritable(FileSystemException cause) {
        String why = cause.getReason() == null ? "permission denied" : cause.getReason();
        return stays(Reason.NOT_WRITABLE, "can't change " + cause.getFile() + ": " + why, "");
    }

    private static NotFollowed stays(Reason reason, String message, String advice) {
        return new NotFollowed(reason, message, List.of(), advice);
    }
}
