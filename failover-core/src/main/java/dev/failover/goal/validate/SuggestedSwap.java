package dev.failover.goal.validate;

import dev.failover.goal.Commands;
import dev.failover.goal.Model;
import dev.failover.report.NextStep;
import dev.failover.swap.Direction;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Placement;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import java.util.List;
import java.util.Optional;

/** A dry run for somebody whose repository is sound: of the first service, to the side where it isn't. */
record SuggestedSwap(Model model, Commands commands) {

    /** Empty where no service is configured. */
    Optional<NextStep> step() {
        return model.topologies().stream()
                .flatMap(topology -> topology.services().stream().map(service -> step(topology, service)))
                .findFirst();
    }

    private NextStep step(Topology topology, FailoverService service) {
        boolean onBackup = topology.state(service).placement() == Placement.of(Side.BACKUP);
        return new NextStep(
                onBackup ? NextStep.Purpose.PREVIEW_FAILBACK : NextStep.Purpose.PREVIEW_FAILOVER,
                commands.swap(
                        onBackup ? Direction.DEMOTE : Direction.PROMOTE,
                        List.of(service.toString()),
                        List.of("dryRun")));
    }
}
