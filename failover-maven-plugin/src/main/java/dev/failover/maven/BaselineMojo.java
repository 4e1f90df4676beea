package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.validate.BaselineResult;
import dev.failover.goal.validate.ValidateOptions;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes down which errors and warnings there are now, so that a validation with this baseline fails on new ones alone.
 */
@Mojo(name = "baseline", requiresProject = false, aggregator = true, threadSafe = true)
public final class BaselineMojo extends AbstractPolicyMojo {

    @Override
    void run(Failover failover) {
        BaselineResult result =
                failover.baseline(new ValidateOptions(tree(), model(), policy(), Optional.empty(), checks()));
        if (getLog().isInfoEnabled()) {
            Console.of(maven()).print(result.text());
        }
    }
}
