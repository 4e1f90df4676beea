package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.validate.BaselineResult;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.text.BaselineText;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the current errors and warnings to a baseline. A validation with that baseline fails only for new findings.
 */
@Mojo(name = "baseline", requiresProject = false, aggregator = true, threadSafe = true)
public final class BaselineMojo extends AbstractPolicyMojo {

    @Override
    void run(Failover failover) {
        BaselineResult result = failover.baseline(
                new ValidateOptions(tree(), model()).with(policy()).with(checks()));
        if (getLog().isInfoEnabled()) {
            Console.of(maven()).print(new BaselineText(result).text());
        }
    }
}
