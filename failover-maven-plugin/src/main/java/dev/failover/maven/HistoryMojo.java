package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.status.HistoryOptions;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the promotes and demotes of the past: from the trailers of their commits, and for commits without them from the
 * change itself.
 */
@Mojo(name = "history", requiresProject = false, aggregator = true, threadSafe = true)
public final class HistoryMojo extends AbstractModelMojo {

    /** The services to look for, separated by commas. Without it: all. */
    @Parameter(property = "service")
    private @Nullable String service;

    @Override
    void run(Failover failover) {
        Console.of(maven())
                .print(failover.history(new HistoryOptions(tree(), model(), commaSeparated(service)))
                        .text());
    }
}
