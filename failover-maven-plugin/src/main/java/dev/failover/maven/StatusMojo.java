package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.status.StatusOptions;
import dev.failover.goal.status.StatusResult;
import java.nio.charset.StandardCharsets;
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

    /** How a status is printed. */
    private enum Format {
        text,
        json
    }

    @Override
    void run(Failover failover) throws MojoFailureException {
        StatusResult result = failover.status(new StatusOptions(tree(), model()));
        Console console = Console.of(maven());
        if (new Choice<>("failover.format", Format.class).of(format) == Format.json) {
            console.in(StandardCharsets.UTF_8).print(result.json());
        } else {
            console.print(result.text());
        }
        if (!result.allClear()
                && maven().commandLine().flag("failover.failOnMixed").orElse(failOnMixed)) {
            throw new MojoFailureException("Not every service is wholly on one side.");
        }
    }
}
