package dev.failover.goal.swap.result;

import dev.failover.command.Command;
import dev.failover.topology.Placement;
import java.util.Optional;

/**
 * A service on neither side. A swap by a node's label skips it.
 *
 * @param node the label's value that its workload asks for
 * @param claim that it mounts
 * @param next the command that moves it
 */
public record SkippedService(
        String service, Placement placement, Optional<String> node, Optional<String> claim, Command next) {}
