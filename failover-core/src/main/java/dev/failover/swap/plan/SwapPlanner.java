package dev.failover.swap.plan;

import dev.failover.flux.Clusters;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Obstacle.Kind;
import dev.failover.readiness.Readiness;
import dev.failover.source.Problem;
import dev.failover.swap.PlannedSwap;
import dev.failover.swap.Refusal;
import dev.failover.swap.ServiceChoice;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.swap.SwapOutcome;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import dev.failover.swap.proof.SwapProof;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import dev.failover.topology.TopologyOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Plans and proves. */
public final class SwapPlanner {
    private final Clusters clusters;
    private final List<Topology> topologies;
    private final Map<Topology, Readiness> readiness = new IdentityHashMap<>();
    private final Predicate<Obstacle> refusing;

    /** By what each rule says of itself. */
    public SwapPlanner(Clusters clusters, TopologyOptions options) {
        this(
                clusters,
                Readiness.of(clusters, Topology.all(clusters, options)),
                obstacle -> obstacle.level() == Problem.Level.ERROR);
    }

    /**
     * With the readiness of these clusters where it is known already.
     *
     * @param refusing which obstacles the policy doesn't let pass, of those that are a matter of policy
     */
    public SwapPlanner(Clusters clusters, List<Readiness> readiness, Predicate<Obstacle> refusing) {
        this.clusters = clusters;
        this.topologies = readiness.stream().map(Readiness::topology).toList();
        this.refusing = refusing;
        readiness.forEach(r -> this.readiness.put(r.topology(), r));
    }

    /** Plans, edits in memory, builds again and compares; never throws for what the user wrote or asked. */
    public SwapOutcome plan(SwapRequest request) {
        return new Run(request).outcome();
    }

    /** One request. */
    private final class Run {
        private final SwapRequest request;
        private final List<Attempt> attempts = new ArrayList<>();
        private final List<FailoverService> already = new ArrayList<>();
        private final List<Refusal> accepted = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final ServicePlanner planner;
        private final SwapSearch search = new SwapSearch(clusters, attempts);

        Run(SwapRequest request) {
            this.request = request;
            this.planner = new ServicePlanner(clusters.tree(), request.direction(), request.strategy());
        }

        SwapOutcome outcome() {
            ServiceChoice choice = new ServiceChoice(topologies, clusters.tree().name(), request);
            choice.choose();
            refusals.addAll(choice.refusals());
            choice.targets().forEach(this::plan);
            already.addAll(choice.left());
            if (!accepted.isEmpty()
                    && request.reason().filter(r -> !r.isBlank()).isEmpty()) {
                refusals.add(reasonMissing());
            }
            if (!refusals.isEmpty()) {
                return refused(true);
            }
            return attempts.isEmpty() ? new SwapOutcome.NothingToDo(already) : proved();
        }

        private void plan(Target target) {
            List<Refusal> open = new ArrayList<>();
            boolean isThere = target.state().placement() == request.direction().wanted();
            for (Obstacle obstacle : obstacles(target)) {
                if (isThere ? obstacle.kind() == Kind.IMPOSSIBLE : refuses(obstacle)) {
                    boolean isAccepted =
                            obstacle.isAcceptable() && request.accepted().contains(obstacle.id());
                    (isAccepted ? accepted : open).add(Refusal.of(obstacle));
                }
            }
            refusals.addAll(open);
            if (!open.isEmpty()) {
                return;
            }
            if (isThere) {
                already.add(target.service());
                return;
            }
            Attempt attempt = new Attempt(
                    target, planner.ways(target, target.state().workload().orElseThrow()));
            attempts.add(attempt);
            if (!attempt.next()) {
                refusals.addAll(attempt.refusal().stream().toList());
            }
        }

        private List<Obstacle> obstacles(Target target) {
            return Objects.requireNonNull(readiness.get(target.topology()))
                    .of(target.service(), request.direction().target());
        }

        private boolean refuses(Obstacle obstacle) {
            return obstacle.kind() != Kind.POLICY || refusing.test(obstacle);
        }

        private SwapOutcome proved() {
            SwapProof proof = search.prove();
            refusals.addAll(search.refusals(proof));
            return refusals.isEmpty() ? new SwapOutcome.Planned(swapPlan(proof)) : refused(proof.isApart());
        }

        /** @param apart whether each refusal is due to the service that it names alone */
        private SwapOutcome refused(boolean apart) {
            return new SwapOutcome.Refused(refusals, possible(), apart);
        }

        private Refusal reasonMissing() {
            String ids = accepted.stream().map(Refusal::id).distinct().collect(Collectors.joining(", "));
            return Refusal.of(
                    Refusal.REASON_MISSING,
                    accepted.get(0).service(),
                    ids + " is accepted without a reason",
                    Optional.empty(),
                    "add -Dfailover.reason=\"...\"; it goes into the commit");
        }

        private List<String> possible() {
            Set<String> refused = new HashSet<>();
            refusals.forEach(r -> refused.add(r.service()));
            return search.planned().stream()
                    .map(PlannedSwap::service)
                    .filter(name -> !refused.contains(name))
                    .toList();
        }

        private SwapPlan swapPlan(SwapProof proof) {
            return new SwapPlan(
                    request.direction(),
                    search.planned().stream().map(PlannedSwap::swap).toList(),
                    already,
                    accepted,
                    request.reason(),
                    proof.changes(),
                    clusters.tree());
        }
    }
}
