package dev.failover.goal.swap.result;

import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.Destination;
import dev.failover.goal.follow.AwaitedRollout;
import dev.failover.rollout.ServiceRollout;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a promote or demote came out. */
public sealed interface SwapResult {

    SwapBase base();

    /** Whether what was asked for is so now (or, in a dry run, would be). A refusal fails the build. */
    default boolean succeeded() {
        return !(this instanceof Refused);
    }

    /** What to follow into the cluster; empty where nothing is on Flux's branch for it. */
    default Optional<AwaitedRollout> awaited() {
        return Optional.empty();
    }

    /**
     * The target branch holds the wanted state already; no commit was made.
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
     * @param inTheWay what the swap itself would be refused for as the checkout is now
     * @param next does it
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
     * @param commit its full id
     * @param branch where it is: that of the base, or one of its own
     * @param checkout what became of it
     * @param pullRequest by which it gets to the branch of the base
     * @param flux what brings it to the cluster
     * @param next what is left to do for Flux to see it
     * @param expected what the cluster is to show
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

        /** Whether it is on the remote; otherwise it is on the local branch alone. */
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
     * @param stage how far it came
     * @param refusals one for each service, or thing, in the way
     * @param onlyInWorkTree services that the base doesn't have and the work tree has
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

    /** How far a swap comes that is refused. */
    enum Stage {
        /** There is no way to do it. */
        PLAN,
        /** It is planned, and something speaks against a commit. */
        COMMIT;

        /** Such as {@code plan}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
