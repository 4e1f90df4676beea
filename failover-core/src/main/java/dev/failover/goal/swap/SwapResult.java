package dev.failover.goal.swap;

import dev.failover.goal.follow.AwaitedRollout;
import dev.failover.rollout.ServiceRollout;
import java.util.List;
import java.util.Optional;

/** How a promote or demote came out. */
public sealed interface SwapResult {

    /** Whether what was asked for is so now (or, in a dry run, would be). A refusal fails the build. */
    default boolean succeeded() {
        return !(this instanceof Refused);
    }

    /**
     * What to print, lines separated by {@code \n}, to be printed as it is: what happened, where, and what to do next,
     * commands on lines of their own.
     */
    String text();

    /** What to follow into the cluster; empty where nothing is on Flux's branch for it. */
    default Optional<AwaitedRollout> awaited() {
        return Optional.empty();
    }

    /** The target branch holds the wanted state already; no commit was made. */
    record NothingToDo(String text, Optional<AwaitedRollout> awaited) implements SwapResult {}

    /**
     * Planned and proved; nothing was written.
     *
     * @param diff unified, as {@code git diff} prints it
     * @param message the commit message
     */
    record DryRun(String text, String diff, String message) implements SwapResult {}

    /**
     * One commit was made.
     *
     * @param commit its full id
     * @param pushed whether it is on the remote; otherwise it is on the local branch alone
     * @param expected what the cluster is to show
     */
    record Committed(String text, String commit, boolean pushed, List<ServiceRollout> expected) implements SwapResult {
        public Committed {
            expected = List.copyOf(expected);
        }

        @Override
        public Optional<AwaitedRollout> awaited() {
            return pushed ? Optional.of(new AwaitedRollout(commit, expected)) : Optional.empty();
        }
    }

    /**
     * Nothing was written.
     *
     * @param reasons one for each service, or thing, in the way
     */
    record Refused(String text, List<String> reasons) implements SwapResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
