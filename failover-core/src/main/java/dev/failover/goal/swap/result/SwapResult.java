package dev.failover.goal.swap.result;

import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.Destination;
import dev.failover.goal.follow.AwaitedRollout;
import dev.failover.rollout.ServiceRollout;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The result of a promote or demote. */
public sealed interface SwapResult {

    SwapBase base();

    /** Whether the services are on the requested side (in a dry run, whether they would be). A refusal fails the build. */
    default boolean succeeded() {
        return !(this instanceof Refused);
    }

    /** What to wait for in the cluster; empty if no commit is on Flux's branch. */
    default Optional<AwaitedRollout> awaited() {
        return Optional.empty();
    }

    /**
     * The target branch has the requested state already. No commit was made.
     *
     * @param byNode whether the services were asked for by the node that they are on
     * @param checkout what became of it; empty in a dry run
     */
    record NothingToDo(
            SwapBase base,
            SwapNotes notes,
            boolean byNode,
            Optional<CheckoutOutcome> checkout,
            Optional<AwaitedRollout> awaited)
            implements SwapResult {}

    /**
     * Planned and proved; nothing was written.
     *
     * @param diff unified, as {@code git diff} prints it
     * @param message the commit message
     * @param inTheWay what would refuse the real swap, with the checkout as it is now
     * @param next the command that makes the swap
     */
    record DryRun(
            SwapBase base,
            List<MovedService> services,
            SwapNotes notes,
            String diff,
            String message,
            List<SwapRefusal> inTheWay,
            NextCommand next)
            implements SwapResult {
        public DryRun {
            services = List.copyOf(services);
            inTheWay = List.copyOf(inTheWay);
        }
    }

    /**
     * One commit was made.
     *
     * @param commit its full id, 40 hexadecimal digits
     * @param branch the branch with the commit: that of the base, or a new one
     * @param checkout what became of it
     * @param pullRequest where to open the pull request
     * @param flux what applies the commit
     * @param next commands that bring the commit to Flux
     * @param expected the state of the cluster after the swap
     */
    record Committed(
            SwapBase base,
            List<MovedService> services,
            SwapNotes notes,
            String commit,
            Destination branch,
            CheckoutOutcome checkout,
            Optional<PullRequest> pullRequest,
            List<FluxRollout> flux,
            List<NextCommand> next,
            List<ServiceRollout> expected)
            implements SwapResult {
        public Committed {
            services = List.copyOf(services);
            flux = List.copyOf(flux);
            next = List.copyOf(next);
            expected = List.copyOf(expected);
        }

        /** Whether it is on the remote. Otherwise, it is only on the local branch. */
        public boolean pushed() {
            return branch.isRemote();
        }

        @Override
        public Optional<AwaitedRollout> awaited() {
            return pushed() && pullRequest.isEmpty()
                    ? Optional.of(new AwaitedRollout(commit, expected))
                    : Optional.empty();
        }
    }

    /**
     * Nothing was written.
     *
     * @param stage where the swap was refused
     * @param refusals one for each obstacle
     * @param onlyInWorkTree services that are in the work tree but not in the base
     */
    record Refused(
            SwapBase base,
            Stage stage,
            List<SwapRefusal> refusals,
            List<String> onlyInWorkTree,
            List<SkippedService> skipped,
            List<NextCommand> next)
            implements SwapResult {
        public Refused {
            refusals = List.copyOf(refusals);
            onlyInWorkTree = List.copyOf(onlyInWorkTree);
            skipped = List.copyOf(skipped);
            next = List.copyOf(next);
        }
    }

    /** Where a swap was refused. */
    enum Stage {
        /** There is no way to do it. */
        PLAN,
        /** The plan is proved, but something prevents the commit. */
        COMMIT;

        /** Such as {@code plan}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
