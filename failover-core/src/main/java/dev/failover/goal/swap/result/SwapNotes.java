package dev.failover.goal.swap.result;

import dev.failover.source.Location;
import java.util.List;

/**
 * What there is to know beside what a swap does.
 *
 * @param already names of services that were asked for and are where they are wanted
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

    /** What has to be looked after once the swap is made. */
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
