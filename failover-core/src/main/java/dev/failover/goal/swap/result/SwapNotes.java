package dev.failover.goal.swap.result;

import dev.failover.source.Location;
import java.util.List;

/**
 * Further information about a swap.
 *
 * @param already names of requested services that are on the right side already
 * @param unusedAcceptances what was accepted without need
 * @param skipped what was left out although it may be on the node that was named
 * @param unusedSettings settings of Git that aren't obeyed, one sentence each
 */
public record SwapNotes(
        List<String> already,
        List<String> unusedAcceptances,
        List<Warning> warnings,
        List<SkippedService> skipped,
        List<String> unusedSettings) {

    /** What the user has to check after the swap. */
    public record Warning(String rule, String message, Location location, List<String> advice) {
        public Warning {
            advice = List.copyOf(advice);
        }
    }

    public SwapNotes {
        already = List.copyOf(already);
        unusedAcceptances = List.copyOf(unusedAcceptances);
        warnings = List.copyOf(warnings);
        skipped = List.copyOf(skipped);
        unusedSettings = List.copyOf(unusedSettings);
    }
}
