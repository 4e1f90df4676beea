package dev.failover.check.rules.failover;

import dev.failover.topology.Claim;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Replication;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Both ends of what copies a service's data: a source that reads one claim, and a destination that fills the other. */
record ReplicationEnds(Topology topology, FailoverService service) {
    private static final YamlPath POPULATOR = YamlPath.keys("spec", "dataSourceRef", "kind");

    /** What is missing; empty: the data gets from one claim to the other. */
    Optional<String> gap() {
        List<Side> read = Arrays.stream(Side.values()).filter(this::isRead).toList();
        List<Side> filled = Arrays.stream(Side.values()).filter(this::isFilled).toList();
        Optional<Side> active = topology.state(service).placement().side();
        if (read.isEmpty() && filled.isEmpty()) {
            return Optional.of("no ReplicationSource or ReplicationDestination reads or fills its claims");
        }
        if (read.stream().noneMatch(side -> filled.contains(side.other()))) {
            Side from = read.isEmpty() ? filled.get(0).other() : read.get(0);
            return Optional.of(
                    read.isEmpty()
                            ? "the " + from.other().word() + " claim is filled, but nothing reads the " + from.word()
                                    + " claim '" + service.pvc(from) + "'"
                            : "the " + from.word() + " claim is read, but nothing fills the "
                                    + from.other().word() + " claim '" + service.pvc(from.other()) + "'");
        }
        return active.filter(side -> !read.contains(side) && !isOverwritten(side))
                .map(side -> "it runs on the " + side.word() + " claim, but the replication reads the "
                        + side.other().word() + " claim '" + service.pvc(side.other()) + "'");
    }

    private boolean isRead(Side side) {
        return topology.replicationsOf(service.claim(side)).stream().anyMatch(Replication::isSource);
    }

    /** By a destination; or when the claim is made, from what a destination holds. */
    private boolean isFilled(Side side) {
        return topology.replicationsOf(service.claim(side)).stream().anyMatch(Replication::isDestination)
                || topology.claim(service.claim(side))
                        .filter(ReplicationEnds::isPopulated)
                        .isPresent();
    }

    private static boolean isPopulated(Claim claim) {
        return POPULATOR
                .in(claim.resource().root())
                .filter(kind ->
                        kind instanceof YamlScalar scalar && scalar.text().equals("ReplicationDestination"))
                .isPresent();
    }

    /** That is an error of its own; and what is paused is paused for the time of a failover. */
    private boolean isOverwritten(Side side) {
        return topology.replicationsOf(service.claim(side)).stream()
                .anyMatch(r -> r.isDestination() && (r.copiesDirectly() || r.paused() || r.isManual()));
    }
}
