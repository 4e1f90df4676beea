package dev.failover.swap;

import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Obstacle.Kind;
import dev.failover.source.Location;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.swap.edit.NotEditableException;
import dev.failover.topology.FailoverConfig;
import dev.failover.topology.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a swap isn't done.
 *
 * @param id a rule's id, such as {@code failover-placement-mixed}
 * @param service the service's name; empty when it is about none in particular
 * @param message what was found and what was expected
 * @param location where; empty when there is no such place
 * @param advice what to do next, one step a line; may hold a command
 * @param kind of the obstacle that it is for; empty where it is for none
 */
public record Refusal(
        String id,
        String service,
        String message,
        Optional<Location> location,
        List<String> advice,
        Optional<Kind> kind) {
    public static final String SERVICE_UNKNOWN = "failover-service-unknown";
    public static final String CLUSTER_UNKNOWN = "failover-cluster-unknown";
    public static final String CLUSTER_AMBIGUOUS = "failover-cluster-ambiguous";
    public static final String REASON_MISSING = "failover-reason-missing";
    /** Found only by planning: a value can't be edited, or its edit would change something else. */
    public static final String NOT_SWAPPABLE = "failover-not-swappable";

    public Refusal {
        advice = List.copyOf(advice);
    }

    public static Refusal of(String id, String service, String message, Optional<Location> location, String... advice) {
        return new Refusal(id, service, message, location, List.of(advice), Optional.empty());
    }

    public static Refusal of(String id, String service, String message, Location location, String... advice) {
        return of(id, service, message, Optional.of(location), advice);
    }

    /** The refusal for an obstacle, with the option that overrides it. */
    public static Refusal of(Obstacle obstacle) {
        List<String> advice = new ArrayList<>(obstacle.advice());
        if (obstacle.isAcceptable()) {
            advice.add("To swap all the same, add -Dfailover.accept=" + obstacle.id() + " -Dfailover.reason=\"...\"");
        }
        return new Refusal(
                obstacle.id(),
                obstacle.service().toString(),
                obstacle.message(),
                Optional.of(obstacle.location()),
                advice,
                Optional.of(obstacle.kind()));
    }

    /** Whether {@code -Dfailover.accept} with its id overrides it. */
    public boolean acceptable() {
        return kind.filter(k -> k != Kind.IMPOSSIBLE).isPresent();
    }

    /** Whether it is a mistake in the tree, so that a validation shows it too. */
    public boolean isSeenByValidation() {
        return id.equals(FailoverConfig.INVALID) || kind.equals(Optional.of(Kind.IMPOSSIBLE));
    }

    /** Whether other objects share the service's values. Then a separate patch may help. */
    public boolean isPatchable() {
        return id.equals(NOT_SWAPPABLE);
    }

    /** The same with more lines of advice. */
    public Refusal further(List<String> lines) {
        List<String> all = new ArrayList<>(advice);
        all.addAll(lines);
        return new Refusal(id, service, message, location, all, kind);
    }

    public static Refusal notEditable(Target target, NotEditableException why) {
        return Refusal.of(
                Refusal.NOT_SWAPPABLE,
                target.service().toString(),
                "service '" + target.service() + "' can't be moved by editing text: " + why.getMessage(),
                target.state().workload().map(Workload::location),
                "write the claim's name and the node label as plain values in the workload, or in a patch of it");
    }
}
