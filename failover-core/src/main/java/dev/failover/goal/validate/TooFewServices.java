package dev.failover.goal.validate;

import dev.failover.goal.Commands;
import dev.failover.report.Counts;
import java.util.List;

/** Fewer services with a backup than {@code failover.minServices} asks for: a part of the cluster isn't seen. */
record TooFewServices(int found, int wanted, Commands commands) {

    boolean applies() {
        return found < wanted;
    }

    String failure() {
        return Counts.of(found, "service") + " with a backup " + (found == 1 ? "was" : "were")
                + " found, and failover.minServices asks for " + wanted + ".";
    }

    List<String> next() {
        return List.of(
                "A service counts when its workload is built and it is configured, or has a backup claim. To see which are"
                        + " found:",
                "   " + commands.status().line(),
                "Look for an entry point that isn't built or a configuration that isn't read; if services have gone for"
                        + " good, lower -Dfailover.minServices.");
    }
}
