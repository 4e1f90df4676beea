package dev.failover;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.swap.Acceptance;
import dev.failover.goal.swap.CommitOptions;
import dev.failover.goal.swap.ServiceSelection;
import dev.failover.goal.swap.SwapOptions;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.goal.swap.text.SwapText;
import dev.failover.swap.Direction;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The main class of a forked JVM: one goal after the other on a clone, each given as {@code promote:sonarr}. For each it
 * prints one line: how it came out, then the commit or the reason.
 */
final class SwapOnce {
    private SwapOnce() {}

    public static void main(String[] arguments) {
        System.out.println("started");
        for (int i = 1; i < arguments.length; i++) {
            String[] goal = arguments[i].split(":");
            Direction direction = Direction.valueOf(goal[0].toUpperCase(Locale.ROOT));
            System.out.println(line(Path.of(arguments[0]), direction, goal[1]));
        }
    }

    private static String line(Path clone, Direction direction, String service) {
        try {
            SwapResult result = swap(clone, direction, service);
            return result instanceof SwapResult.Committed committed
                    ? "Committed " + committed.commit()
                    : result.getClass().getSimpleName() + " "
                            + new SwapText(result).text().replace('\n', ' ');
        } catch (FailoverException e) {
            return "Failed " + e.getMessage().replace('\n', ' ');
        }
    }

    static SwapResult swap(Path clone, Direction direction, String service) {
        return new Failover("mvn failover:")
                .swap(new SwapOptions(
                        new TreeOptions(clone, Optional.empty()),
                        ModelOptions.DEFAULT,
                        direction,
                        new ServiceSelection(List.of(service), Optional.empty()),
                        Acceptance.NONE,
                        CommitOptions.DEFAULT,
                        false));
    }
}
