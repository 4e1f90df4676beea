package dev.failover.git;

import dev.failover.git.checkout.BranchUpdate;
import dev.failover.git.checkout.Checkout;
import dev.failover.git.checkout.CheckoutFollower;
import dev.failover.git.checkout.LinkedWorkTrees;
import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.CheckoutOutcome.NotFollowed;
import dev.failover.git.model.CheckoutOutcome.Reason;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.CommitOutcome.Moved;
import dev.failover.git.model.CommitRequest;
import dev.failover.git.model.Destination;
import dev.failover.git.model.Destination.NewRemoteBranch;
import dev.failover.git.model.Destination.RemoteBranch;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Head;
import dev.failover.git.model.HttpLogins;
import dev.failover.git.remote.Remote;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Brings a written commit to its destination, and the checkout after it. */
final class Landing {
    private final Repository repository;
    private final Head head;
    private final HttpLogins logins;
    private final CheckoutFollower follower;

    Landing(Repository repository, Head head, HttpLogins logins) {
        this.repository = repository;
        this.head = head;
        this.logins = logins;
        this.follower = new CheckoutFollower(repository, head);
    }

    CommitOutcome land(CommitRequest request, ObjectId commit) {
        ObjectId base = request.base().objectId();
        if (request.destination() instanceof RemoteBranch branch) {
            Optional<Moved> moved =
                    Remote.named(repository, branch.remote(), logins).push(branch.branch(), base, commit, List.of());
            return moved.isPresent() ? moved.get() : pushed(branch, commit);
        }
        if (request.destination() instanceof NewRemoteBranch branch) {
            Optional<Moved> exists = Remote.named(repository, branch.remote(), logins)
                    .push(branch.branch(), ObjectId.zeroId(), commit, branch.pushOptions());
            return exists.isPresent() ? exists.get() : pushed(branch, commit);
        }
        return moveLocal(request, base, commit);
    }

    /** The commit is where it belongs; that the checkout can't be looked after isn't a failure any more. */
    private Committed pushed(Destination destination, ObjectId commit) {
        try {
            return new Committed(CommitId.of(commit), follower.follow(destination, commit));
        } catch (GitException e) {
            return new Committed(
                    CommitId.of(commit),
                    new NotFollowed(Reason.FAILED, String.valueOf(e.getMessage()), List.of(), e.advice()));
        }
    }

    private CommitOutcome moveLocal(CommitRequest request, ObjectId base, ObjectId commit) {
        String branch = request.destination().branch();
        Optional<CommitId> tip = tip(branch);
        if (!tip.equals(Optional.of(request.base()))) {
            return new Moved(tip, "");
        }
        boolean checkedOut = head.branch().equals(Optional.of(branch));
        if (!checkedOut) {
            new LinkedWorkTrees(repository).requireNotCheckedOut(branch);
        }
        CheckoutOutcome outcome = follower.inArea(area -> {
            if (checkedOut) {
                return new Checkout(repository, area).fastForward(base, commit);
            }
            boolean moved = new BranchUpdate(repository, area, Constants.R_HEADS + branch).move(base, commit);
            return moved
                    ? follower.otherBranch(request.destination())
                    : new NotFollowed(Reason.DIVERGED, "the branch moved in the meantime", List.of(), "");
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
        return new Committed(CommitId.of(commit), outcome);
    }

    private Optional<CommitId> tip(String branch) {
        try {
            return Optional.ofNullable(repository.resolve(Constants.R_HEADS + branch))
                    .map(CommitId::of);
        } catch (IOException e) {
            throw new GitException("can't read the branch " + branch + ": " + e.getMessage(), "git fsck", e);
        }
    }
}
