package dev.failover.goal.validate;

import dev.failover.goal.Commands;
import dev.failover.goal.Model;
import dev.failover.swap.Direction;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Placement;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import java.util.List;

/** A dry run for somebody whose repository is sound: of the first service, to the side where it isn't. */
record SuggestedSwap(Model model, Commands commands) {

    /** Empty where no service is configured. */
    List<String> lines() {
        return model.topologies().stream()
                .flatMap(topology -> topology.services().stream().map(service -> lines(topology, service)))
                .findFirst()
                .orElse(List.of());
    }

    private List<String> lines(Topology topology, FailoverService service) {
        boolean onBackup = topology.state(service).placement() == Placement.of(Side.BACKUP);
        Direction away = onBackup ? Direction.DEMOTE : Direction.PROMOTE;
        return List.of(
                "To see what a " + (onBackup ? "failback" : "failover") + " would change:",
                "   "
                        + commands.swap(away, List.of(service.toString()), List.of("dryRun"))
                                .line());
    }
}
