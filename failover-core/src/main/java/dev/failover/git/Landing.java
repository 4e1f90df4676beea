package dev.failover.git;

import dev.failover.git.CheckoutOutcome.Followed;
import dev.failover.git.CheckoutOutcome.NotFollowed;
import dev.failover.git.CheckoutOutcome.Reason;
import dev.failover.git.CommitOutcome.Committed;
import dev.failover.git.CommitOutcome.Moved;
import dev.failover.git.Destination.LocalBranch;
import dev.failover.git.Destination.RemoteBranch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Brings a written commit to its destination, and the checkout after it. */
final class Landing {
    private final Repository repository;
    private final Head head;

    Landing(Repository repository, Head head) {
        this.repository = repository;
        this.head = head;
    }

    CommitOutcome land(CommitRequest request, ObjectId commit) {
        return request.destination() instanceof RemoteBranch remote
                ? push(request, remote, commit)
                : moveLocal(request, commit);
    }

    private CommitOutcome push(CommitRequest request, RemoteBranch destination, ObjectId commit) {
        Optional<Moved> moved = Remote.named(repository, destination.remote())
                .push(destination.branch(), GitRepository.objectId(request.base()), commit);
        return moved.isPresent() ? moved.get() : new Committed(GitRepository.id(commit), follow(destination, commit));
    }

    private CommitOutcome moveLocal(CommitRequest request, ObjectId commit) {
        String branch = request.destination().branch();
        Optional<CommitId> tip = tip(branch);
        if (!tip.equals(Optional.of(request.base()))) {
            return new Moved(tip, "");
        }
        ObjectId base = GitRepository.objectId(request.base());
        if (head.branch().equals(Optional.of(branch))) {
            return moveCheckedOut(base, commit);
        }
        new LinkedWorkTrees(repository).requireNotCheckedOut(branch);
        try {
            return new BranchUpdate(repository, Constants.R_HEADS + branch).move(base, commit)
                    ? new Committed(GitRepository.id(commit), otherBranch(request.destination()))
                    : new Moved(tip(branch), "");
        } catch (IOException e) {
            throw new GitException("can't move the branch " + branch + ": " + e.getMessage(), "", e);
        }
    }

    /** Here the checkout isn't something that may lag behind: a branch without its files looks like the reverse change. */
    private CommitOutcome moveCheckedOut(ObjectId base, ObjectId commit) {
        CheckoutOutcome outcome = new Checkout(repository).fastForward(base, commit);
        if (outcome instanceof NotFollowed stays) {
            if (stays.reason() == Reason.DIVERGED) {
                return new Moved(tip(head.branch().orElseThrow()), "");
            }
            throw new GitException("nothing was committed: " + stays.message(), stays.advice());
        }
        return new Committed(GitRepository.id(commit), outcome);
    }

    CheckoutOutcome follow(Destination destination, ObjectId tip) {
        if (destination instanceof RemoteBranch remote) {
            new TrackingBranch(repository, remote).moveTo(tip);
        }
        if (head.detached()) {
            return stays(Reason.DETACHED, "HEAD is detached", "");
        }
        boolean tracks = new Destinations(repository, head)
                .upstream()
                .or(() -> Optional.of(destination)
                        .filter(d -> d.branch().equals(head.branch().get())))
                .filter(destination::equals)
                .isPresent();
        boolean isDestination =
                destination instanceof LocalBranch local && head.branch().equals(Optional.of(local.branch()));
        if (!tracks && !isDestination) {
            return otherBranch(destination);
        }
        return fastForward(destination, tip);
    }

    private CheckoutOutcome fastForward(Destination destination, ObjectId tip) {
        if (head.commit().isEmpty()) {
            return stays(Reason.DIVERGED, "the branch has no commit yet", pull(destination));
        }
        ObjectId from = GitRepository.objectId(head.commit().get());
        if (isAncestor(tip, from)) {
            return new Followed(List.of());
        }
        if (!isAncestor(from, tip)) {
            return stays(
                    Reason.DIVERGED,
                    "the branch " + head.branch().get() + " has commits that " + destination.name() + " doesn't have",
                    "git pull --rebase");
        }
        CheckoutOutcome outcome = new Checkout(repository).fastForward(from, tip);
        return outcome instanceof NotFollowed stays && stays.advice().isEmpty()
                ? new NotFollowed(stays.reason(), stays.message(), stays.paths(), pull(destination))
                : outcome;
    }

    private CheckoutOutcome otherBranch(Destination destination) {
        return stays(
                Reason.OTHER_BRANCH,
                "the checkout is on " + head.branch().orElse("no branch") + ", not on " + destination.name(),
                "");
    }

    private static String pull(Destination destination) {
        return destination.isRemote() ? "git pull --ff-only" : "";
    }

    private boolean isAncestor(ObjectId ancestor, ObjectId commit) {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(ancestor), walk.parseCommit(commit));
        } catch (IOException e) {
            throw new GitException("can't read the history of " + commit.name() + ": " + e.getMessage(), "git fsck", e);
        }
    }

    private Optional<CommitId> tip(String branch) {
        try {
            return Optional.ofNullable(repository.resolve(Constants.R_HEADS + branch))
                    .map(GitRepository::id);
        } catch (IOException e) {
            throw new GitException("can't read the branch " + branch + ": " + e.getMessage(), "git fsck", e);
        }
    }

    private static NotFollowed stays(Reason reason, String message, String advice) {
        return new NotFollowed(reason, message, List.of(), advice);
    }
}
