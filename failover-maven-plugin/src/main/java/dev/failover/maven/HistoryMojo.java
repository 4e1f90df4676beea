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
 * Prints past promotes and demotes. They are found by their commits' trailers, or by the change itself in commits
 * without trailers.
 */
@Mojo(name = "history", requiresProject = false, aggregator = true, threadSafe = true)
public final class HistoryMojo extends AbstractModelMojo {

    /** Comma-separated list of services. Default: all. */
    @Parameter(property = "service")
    private @Nullable String service;

    /** The output format: <code>text</code>, a table; or <code>json</code>, for programs. */
    @Parameter(property = "failover.format", defaultValue = "text")
    private String format;

    @Override
    String format() {
        return format;
    }

    @Override
    void run(Failover failover) {
        OutputFormat output = OutputFormat.of(format);
        HistoryResult result = failover.history(new HistoryOptions(tree(), model(), commaSeparated(service)));
        if (output == OutputFormat.json) {
            answer(new HistoryJson(result).text());
        } else {
            Console.of(maven()).print(new HistoryText(result).text());
        }
    }
}
