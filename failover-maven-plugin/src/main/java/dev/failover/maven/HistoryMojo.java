package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.json.HistoryJson;
import dev.failover.goal.status.HistoryOptions;
import dev.failover.goal.status.HistoryResult;
import dev.failover.goal.status.text.HistoryText;
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

    /** <code>text</code>, a table for people; or <code>json</code>, for programs. */
    @Parameter(property = "failover.format", defaultValue = "text")
    private String format;

    @Override
    void run(Failover failover) {
        OutputFormat output = OutputFormat.of(format);
        HistoryResult result = failover.history(new HistoryOptions(tree(), model(), commaSeparated(service)));
        output.on(Console.of(maven()))
                .print(output == OutputFormat.json ? new HistoryJson(result).text() : new HistoryText(result).text());
    }
}
