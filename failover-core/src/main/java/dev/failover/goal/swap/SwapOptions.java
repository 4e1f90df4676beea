package dev.failover.goal.swap;

import dev.failover.Failover;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.RuleOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.swap.message.MessageOptions;
import dev.failover.swap.Direction;
import dev.failover.swap.SwapStrategy;

/**
 * What {@link Failover#swap} is to do, as it was typed. {@link SwapRequests} refuses what makes no sense in it and makes a
 * {@link dev.failover.swap.SwapRequest} of the rest: the part that a plan needs.
 *
 * @param rules severities for errors that the swap would cause
 * @param remote for a swap without a checkout, or with a pull request
 * @param strategy {@code failover.strategy}: what to do if the values of a service are shared with other objects
 * @param dryRun {@code dryRun}: plan and prove the swap, print the diff, write nothing
 */
public record SwapOptions(
        TreeOptions tree,
        ModelOptions model,
        RuleOptions rules,
        Direction direction,
        ServiceSelection services,
        Acceptance acceptance,
        CommitOptions commit,
        MessageOptions message,
        RemoteOptions remote,
        SwapStrategy strategy,
        boolean dryRun) {

    /** A swap from a checkout, to its branch, with the default message and the policy of the tree. */
    public SwapOptions(
            TreeOptions tree,
            ModelOptions model,
            Direction direction,
            ServiceSelection services,
            Acceptance acceptance,
            CommitOptions commit,
            boolean dryRun) {
        this(
                tree,
                model,
                RuleOptions.DEFAULT,
                direction,
                services,
                acceptance,
                commit,
                MessageOptions.DEFAULT,
                RemoteOptions.DEFAULT,
                SwapStrategy.REFUSE,
                dryRun);
    }

    SwapOptions with(Acceptance other) {
        return new SwapOptions(
                tree, model, rules, direction, services, other, commit, message, remote, strategy, dryRun);
    }
}
