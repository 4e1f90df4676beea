package dev.failover.swap;

import dev.failover.source.Location;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.swap.edit.NotEditableException;
import dev.failover.topology.FailoverConfig;
import dev.failover.topology.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a swap isn't done.
 *
 * @param id a rule's id, such as {@code failover-placement-mixed}
 * @param service the service's name; empty when it is about none in particular
 * @param message what was found and what was expected
 * @param location where; empty when there is no such place
 * @param advice what to do next, one step a line; may hold a command
 * @param acceptable whether {@code -Dfailover.accept} with this id overrides it
 */
public record Refusal(
        String id,
        String service,
        String message,
        Optional<Location> location,
        List<String> advice,
        boolean acceptable) {
    public static final String SERVICE_UNKNOWN = "failover-service-unknown";
    public static final String CLUSTER_UNKNOWN = "failover-cluster-unknown";
    public static final String CLUSTER_AMBIGUOUS = "failover-cluster-ambiguous";
    public static final String REASON_MISSING = "failover-reason-missing";
    public static final String BUILD_FAILED = "failover-build-failed";
    public static final String WORKLOAD_MISSING = "failover-workload-missing";
    public static final String VOLUME_MISSING = "failover-volume-missing";
    public static final String CLAIM_MISSING = "failover-claim-missing";
    public static final String CLAIM_SHARED = "failover-claim-shared";
    public static final String CLAIMS_IDENTICAL = "failover-claims-identical";
    public static final String PLACEMENT_MIXED = "failover-placement-mixed";
    public static final String NODE_MISMATCH = "failover-node-mismatch";
    public static final String NOT_APPLIED = "failover-not-applied";
    /** A value can't be edited where it is written. */
    public static final String VALUE_NOT_EDITABLE = "failover-value-not-editable";
    /** The edits would change more than they should, or not what they should. */
    public static final String NOT_EXACT = "failover-swap-not-exact";

    /** The ids of those that can be accepted. */
    public static final Set<String> ACCEPTABLE =
            Set.of(CLAIM_MISSING, CLAIM_SHARED, NODE_MISMATCH, NOT_APPLIED, PLACEMENT_MIXED);

    /** Ids of mistakes in the tree, which a validation shows with all others. */
    private static final Set<String> SEEN_BY_VALIDATION =
            Set.of(FailoverConfig.INVALID, WORKLOAD_MISSING, VOLUME_MISSING, BUILD_FAILED);

    public Refusal {
        advice = List.copyOf(advice);
    }

    public static Refusal of(String id, String service, String message, Optional<Location> location, String... advice) {
        return new Refusal(id, service, message, location, List.of(advice), false);
    }

    public static Refusal of(String id, String service, String message, Location location, String... advice) {
        return of(id, service, message, Optional.of(location), advice);
    }

    public static Refusal notEditable(Target target, NotEditableException why) {
        return of(
                VALUE_NOT_EDITABLE,
                target.service().toString(),
                "service '" + target.service() + "' can't be moved by editing text: " + why.getMessage(),
                target.state().workload().map(Workload::location),
                "write the claim's name and the node label as plain values in the workload, or in a patch of it");
    }

    /** Whether a validation of the same tree tells more. */
    public boolean isSeenByValidation() {
        return SEEN_BY_VALIDATION.contains(id);
    }

    /** Whether it is about values whose text isn't the service's alone, so that a patch of its own may help. */
    public boolean isPatchable() {
        return id.equals(NOT_EXACT) || id.equals(VALUE_NOT_EDITABLE);
    }

    /** The same, but the user may override it. */
    Refusal overridable() {
        Refusal told =
                further(List.of("to swap all the same, add -Dfailover.accept=" + id + " -Dfailover.reason=\"...\""));
        return new Refusal(id, service, message, location, told.advice, true);
    }

    /** The same with more lines of advice. */
    public Refusal further(List<String> lines) {
        List<String> all = new ArrayList<>(advice);
        all.addAll(lines);
        return new Refusal(id, service, message, location, all, acceptable);
    }
}
