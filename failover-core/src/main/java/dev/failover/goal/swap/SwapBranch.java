package dev.failover.goal.swap;

import dev.failover.git.Delivery;
import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.Destination;
import dev.failover.goal.Model;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.Workspace;
import dev.failover.goal.swap.result.SwapBase;
import dev.failover.readiness.PushedCommit;
import dev.failover.source.SourceTree;
import dev.failover.swap.Direction;
import dev.failover.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The branch that a swap is for, as its repository has it now. */
record SwapBranch(
        Workspace workspace,
        Delivery delivery,
        Destination destination,
        ModelOptions modelOptions,
        Direction direction,
        RuleOptions rules,
        boolean pullRequest,
        LocalDate today) {

    /** Fetches, where it is a remote's. */
    SwapTip tip() {
        CommitId tip = delivery.tip(destination);
        SourceTree tree = workspace.at(destination, tip);
        Model model = Model.of(tree, modelOptions).configured();
        return new SwapTip(
                new SwapBase(direction, destination, tip, tree.name()),
                model,
                new SwapPolicy(model, rules, today),
                commit());
    }

    /** Of a commit that isn't pushed, nobody knows where it will go; a pull request is merged by somebody else's commit. */
    private PushedCommit commit() {
        Optional<String> pushedTo = Optional.of(destination.branch()).filter(branch -> destination.isRemote());
        return new PushedCommit(pushedTo, Optional.of(delivery.signs()).filter(signs -> !pullRequest));
    }

    /** Brings the user's checkout to a tip, where nothing is in the way. */
    CheckoutOutcome follow(CommitId tip) {
        return delivery.follow(destination, tip);
    }

    /** What the user's work tree has. */
    List<Topology> workTree() {
        return Model.of(workspace.checkout(), modelOptions).topologies();
    }

    List<String> unusedSettings() {
        return workspace.repository().notUnderstood();
    }
}
