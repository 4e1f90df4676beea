package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.status.HistoryOptions;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints past promotes and demotes. They are found by their commits' trailers, or by the change itself in commits
 * without trailers.
 */
@Mojo(name = "history", requiresProject = false, aggregator = true, threadSafe = true)
public final class HistoryMojo extends AbstractModelMojo {

    /** Comma-separated list of services. Default: all. */
    @Parameter(property = "service")
    private @Nullable String service;

    @Override
    void run(Failover failover) {
        Console.of(maven())
                .print(failover.history(new HistoryOptions(tree(), model(), commaSeparated(service)))
                        .text());
    }
}
