package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.validate.FixResult;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.text.FixText;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fixes in the checkout whatever needs no decision, such as a missing entry in the failover configuration. It proves
 * each change by building again. It commits nothing.
 */
@Mojo(name = "fix", requiresProject = false, aggregator = true, threadSafe = true)
public final class FixMojo extends AbstractPolicyMojo {

    /** Shows the diff, and changes nothing. Command line only; an error in a pom. */
    @Parameter(property = "dryRun")
    private @Nullable String dryRun;

    @Override
    void run(Failover failover) {
        boolean dry = maven().commandLine().onlyFlag("dryRun", dryRun);
        FixResult result =
                failover.fix(new ValidateOptions(tree(), model()).with(policy()).with(checks()), dry);
        if (getLog().isInfoEnabled()) {
            Console.of(maven()).print(new FixText(result).text());
        }
    }
}
