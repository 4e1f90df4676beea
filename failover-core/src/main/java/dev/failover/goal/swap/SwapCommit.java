package dev.failover.goal.swap;

import dev.failover.FailoverException;
import dev.failover.git.Delivery;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome;
import dev.failover.git.model.CommitOutcome.Moved;
import dev.failover.git.model.CommitRequest;
import dev.failover.git.model.Destination;
import dev.failover.git.model.Destination.NewRemoteBranch;
import dev.failover.git.model.Destination.RemoteBranch;
import dev.failover.git.model.Identity;
import dev.failover.goal.Workspace;
import dev.failover.goal.swap.message.CommitMessage;
import dev.failover.goal.swap.result.PullRequest;
import dev.failover.source.SourceFile;
import dev.failover.swap.SwapPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commit of a swap: who makes it, what it says, and the branch that it goes to. */
final class SwapCommit {
    private final Workspace workspace;
    private final SwapOptions options;
    private final People people;
    private final Delivery delivery;
    private final Destination destination;
    private final Instant time;

    /** Empty: as Git is configured. */
    record People(Optional<Identity> author, Optional<Identity> committer) {
        /** Refuses what is no name and address. */
        static People of(CommitOptions options) {
            return new People(
                    SwapRequests.identity("failover.author", options.author()),
                    SwapRequests.identity("failover.committer", options.committer()));
        }
    }

    SwapCommit(
            Workspace workspace,
            SwapOptions options,
            People people,
            Delivery delivery,
            Destination destination,
            Instant time) {
        this.workspace = workspace;
        this.options = options;
        this.people = people;
        this.delivery = delivery;
        this.destination = destination;
        this.time = time;
    }

    String message(SwapPlan plan, UsedAcceptance accepted) {
        return new CommitMessage(plan, accepted.used(), options.message(), time).text();
    }

    CommitOutcome make(SwapPlan plan, UsedAcceptance accepted, CommitId tip, Destination target) {
        CommitOutcome outcome = delivery.commit(new CommitRequest(
                tip,
                target,
                written(plan),
                deleted(plan),
                message(plan, accepted),
                people.author(),
                people.committer(),
                time));
        if (target instanceof NewRemoteBranch
                && outcome instanceof Moved moved
                && moved.tip().isPresent()) {
            throw new FailoverException(target.name() + " exists already, from a run in the same second;"
                    + " nothing was changed.\nRun the command again.");
        }
        return outcome;
    }

    /** The destination, or a branch of its own. */
    Destination target(SwapPlan plan) {
        if (!options.remote().pullRequest()) {
            return destination;
        }
        if (destination instanceof RemoteBranch branch) {
            return new NewRemoteBranch(
                    branch.remote(),
                    PullRequest.branch(plan, time),
                    options.remote().pushOptions());
        }
        throw new FailoverException("A pull request needs a remote, but the commit would be made on the local branch "
                + destination.name() + ".\nName the remote: -Dfailover.remote=origin");
    }

    /** Empty for the destination itself. */
    Optional<PullRequest> pullRequest(Destination target) {
        return target instanceof NewRemoteBranch branch
                ? Optional.of(new PullRequest(
                        branch.branch(),
                        destination.branch(),
                        delivery.url(new RemoteBranch(branch.remote(), branch.branch()))))
                : Optional.empty();
    }

    private List<SourceFile> written(SwapPlan plan) {
        return plan.changes().written().stream()
                .map(file -> new SourceFile(workspace.inRepository(file.path()), file.bytes()))
                .toList();
    }

    private List<String> deleted(SwapPlan plan) {
        return plan.changes().deleted().stream().map(workspace::inRepository).toList();
    }
}
