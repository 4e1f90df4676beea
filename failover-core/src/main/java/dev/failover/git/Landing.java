package dev.failover.git;

import dev.failover.git.CheckoutOutcome.Followed;
import dev.failover.git.CheckoutOutcome.NotFollowed;
import dev.failover.git.CheckoutOutcome.Reason;
import dev.failover.git.CommitOutcome.Committed;
import dev.failover.git.CommitOutcome.Moved;
import dev.failover.git.Destination.RemoteBranch;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
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
        boolean checkedOut = head.branch().equals(Optional.of(branch));
        if (!checkedOut) {
            new LinkedWorkTrees(repository).requireNotCheckedOut(branch);
        }
        CheckoutOutcome outcome = inArea(area -> {
            if (checkedOut) {
                return new Checkout(repository, area).fastForward(base, commit);
            }
            boolean moved = new BranchUpdate(repository, area, Constants.R_HEADS + branch).move(base, commit);
            return moved ? otherBranch(request.destination()) : stays(Reason.DIVERGED, "", "");
        });
        return committed(request, commit, outcome);
    }

    /** Here the checkout mustn't lag behind: a branch without its files would look like the reverse change. */
    private CommitOutcome committed(CommitRequest request, ObjectId commit, CheckoutOutcome outcome) {
        if (outcome instanceof NotFollowed stays && stays.reason() != Reason.OTHER_BRANCH) {
            if (stays.reason() == Reason.DIVERGED) {
                return new Moved(tip(request.destination().branch()), "");
            }
            throw new GitException("nothing was committed: " + stays.message(), stays.advice());
        }
        return new Committed(GitRepository.id(commit), outcome);
    }

    CheckoutOutcome follow(Destination destination, ObjectId tip) {
        return inArea(area -> {
            if (destination instanceof RemoteBranch remote) {
                remember(remote, tip, area);
            }
            return head.detached()
                    ? stays(Reason.DETACHED, "HEAD is detached", "")
                    : isOn(destination) ? fastForward(area, destination, tip) : otherBranch(destination);
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
        boolean sameName = head.branch().equals(Optional.of(destination.branch()));
        Optional<Destination> upstream = new Destinations(repository, head).upstream();
        return upstream.map(destination::equals).orElse(sameName) || (sameName && !destination.isRemote());
    }

    private CheckoutOutcome fastForward(WorkArea area, Destination destination, ObjectId tip) throws IOException {
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
        CheckoutOutcome outcome = new Checkout(repository, area).fastForward(from, tip);
        return outcome instanceof NotFollowed stays && stays.advice().isEmpty()
                ? new NotFollowed(stays.reason(), stays.message(), stays.paths(), pull(destination))
                : outcome;
    }

    private interface Step {
        CheckoutOutcome in(WorkArea area) throws IOException;
    }

    private CheckoutOutcome inArea(Step step) {
        Path gitDirectory = repository.getDirectory().toPath();
        try {
            Optional<WorkArea> area = WorkArea.acquire(gitDirectory);
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
