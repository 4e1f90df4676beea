package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.json.StatusJson;
import dev.failover.goal.status.StatusOptions;
import dev.failover.goal.status.StatusResult;
import dev.failover.goal.status.text.StatusText;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints where every configured service is: its placement, node, claim and volume, the commit that put it there, and
 * what prevents a promote or demote. Reads HEAD, not the work tree.
 */
@Mojo(name = "status", requiresProject = false, aggregator = true, threadSafe = true)
public final class StatusMojo extends AbstractModelMojo {

    /** The output format: <code>text</code>, a table; or <code>json</code>, for programs. */
    @Parameter(property = "failover.format", defaultValue = "text")
    private String format;

    /** Fails if a service isn't completely on one side. */
    @Parameter(property = "failover.failOnMixed", defaultValue = "false")
    private boolean failOnMixed;

    @Override
    String format() {
        return format;
    }

    @Override
    void run(Failover failover) throws MojoFailureException {
        OutputFormat output = OutputFormat.of(format);
        StatusResult result = failover.status(new StatusOptions(tree(), model()));
        if (output == OutputFormat.json) {
            answer(new StatusJson(result).text());
        } else {
            Console.of(maven()).print(new StatusText(result).text());
        }
        if (!result.allClear()
                && maven().commandLine().flag("failover.failOnMixed").orElse(failOnMixed)) {
            throw new MojoFailureException("Not every service is wholly on one side.");
        }
    }
}
