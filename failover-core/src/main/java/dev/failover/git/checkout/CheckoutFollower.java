package dev.failover.git.checkout;

import dev.failover.git.config.Destinations;
import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.CheckoutOutcome.Followed;
import dev.failover.git.model.CheckoutOutcome.NotFollowed;
import dev.failover.git.model.CheckoutOutcome.Reason;
import dev.failover.git.model.Destination;
import dev.failover.git.model.Destination.NewRemoteBranch;
import dev.failover.git.model.Destination.RemoteBranch;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Head;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Decides whether the checkout belongs to a destination and may go where that went. */
public final class CheckoutFollower {
    private final Repository repository;
    private final Head head;

    public CheckoutFollower(Repository repository, Head head) {
        this.repository = repository;
        this.head = head;
    }

    public CheckoutOutcome follow(Destination destination, ObjectId tip) {
        if (repository.isBare()) {
            return new Followed(List.of());
        }
        return inArea(area -> {
            if (destination instanceof RemoteBranch remote) {
                remember(remote, tip, area);
            }
            if (head.detached()) {
                return stays(Reason.DETACHED, "HEAD is detached", "");
            }
            return isOn(destination) ? fastForward(area, destination, tip) : otherBranch(destination);
        });
    }

    private void remember(RemoteBranch destination, ObjectId tip, WorkArea area) throws IOException {
        try {
            new TrackingBranch(repository, destination).moveTo(tip, area);
        } catch (GitException e) {
            return; // Git's next fetch does it, or says what locks it
        }
    }

    /** Whether HEAD's branch is the destination, or tracks it, or (it tracks nothing) has its name. */
    private boolean isOn(Destination destination) {
        if (destination instanceof NewRemoteBranch) {
            return false;
        }
        boolean sameName = head.branch().equals(Optional.of(destination.branch()));
        Optional<Destination> upstream = new Destinations(repository, head).upstream();
        return upstream.map(destination::equals).orElse(sameName) || (sameName && !destination.isRemote());
    }

    private CheckoutOutcome fastForward(WorkArea area, Destination destination, ObjectId tip) throws IOException {
        if (head.commit().isEmpty()) {
            return stays(Reason.DIVERGED, "the branch has no commit yet", pull(destination));
        }
        ObjectId from = head.commit().get().objectId();
        if (isAncestor(tip, from)) {
            return new Followed(List.of());
        }
        if (!isAncestor(from, tip)) {
            return stays(
                    Reason.DIVERGED,
                    "the branch " + head.branch().get() + " has commits that " + destination.name() + " doesn't have",
                    "git pull --rebase");
        }
        CheckoutOutcome outcome = new Checkout(repository, area).fastForward(from, tip);
        return outcome instanceof NotFollowed stays && stays.advice().isEmpty()
                ? new NotFollowed(stays.reason(), stays.message(), stays.paths(), pull(destination))
                : outcome;
    }

    public CheckoutOutcome otherBranch(Destination destination) {
        return stays(
                Reason.OTHER_BRANCH,
                "the checkout is on " + head.branch().orElse("no branch") + ", not on " + destination.name(),
                "");
    }

    private static String pull(Destination destination) {
        return destination.isRemote() ? "git pull --ff-only" : "";
    }

    private boolean isAncestor(ObjectId ancestor, ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(ancestor), walk.parseCommit(commit));
        }
    }

    /** What is done while no other run is at work here. */
    public interface Step {
        CheckoutOutcome in(WorkArea area) throws IOException;
    }

    public CheckoutOutcome inArea(Step step) {
        try {
            Optional<WorkArea> area = WorkArea.acquire(repository.getDirectory().toPath());
            if (area.isEmpty()) {
                return stays(Reason.INDEX_LOCKED, "another run of failover is changing the checkout", "Try again.");
            }
            try (WorkArea held = area.get()) {
                return step.in(held);
            }
        } catch (FileSystemException e) {
            return Checkout.notWritable(e);
        } catch (IOException e) {
            throw new GitException(
                    "can't bring " + repository.getWorkTree() + " up to date: " + e.getMessage(), "git status", e);
        }
    }

    private static NotFollowed stays(Reason reason, String message, String advice) {
        return new NotFollowed(reason, message, List.of(), advice);
    }
}
