package dev.failover.maven;

import dev.failover.FailoverException;
import dev.failover.goal.validate.CheckOptions;
import dev.failover.goal.validate.FailOn;
import dev.failover.goal.validate.PolicyOptions;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The goals that judge: the parameters that say what is made of findings. */
abstract class AbstractPolicyMojo extends AbstractRulesMojo {

    /**
     * From which weight on a finding fails the build: <code>error</code>, <code>warning</code>, or <code>never</code>.
     */
    @Parameter(property = "failover.failOn", defaultValue = "error")
    private String failOn;

    /** Lets a repository pass in which there is nothing to check: no entry point and no manifest. */
    @Parameter(property = "failover.allowEmpty", defaultValue = "false")
    private boolean allowEmpty;

    /**
     * The file that lists known findings, relative to the repository. They don't fail the build; the goal
     * <code>baseline</code> writes it (without this parameter: to <code>.failover-baseline.yaml</code>).
     */
    @Parameter(property = "failover.baseline")
    private @Nullable String baseline;

    /**
     * A revision such as <code>origin/main</code>: only what HEAD makes worse than the commit at which it left that branch
     * fails the build. Both are read from Git; policy, suppressions and baseline are those of the older one.
     */
    @Parameter(property = "failover.since")
    private @Nullable String since;

    /**
     * The hash that <code>policy-weakened</code> prints: a maintainer has looked at this very change and approves that it
     * weakens the policy, which then counts. One more push makes it another hash. Counts on the command line only.
     */
    @Parameter(property = "failover.approvedPolicy")
    private @Nullable String approvedPolicy;

    /**
     * How many services with a backup have to be found at least, configured or not: with fewer the build fails, so that
     * nothing drops out of sight without a word.
     */
    @Parameter(property = "failover.minServices", defaultValue = "0")
    private int minServices;

    /**
     * The configuration of yamllint, relative to the repository. Without it: <code>.yamllint</code>,
     * <code>.yamllint.yaml</code> or <code>.yamllint.yml</code> at the top of the repository; where none is,
     * yamllint's <code>relaxed</code>.
     */
    @Parameter(property = "failover.yamllint")
    private @Nullable String yamllint;

    final PolicyOptions policy() {
        return new PolicyOptions(
                rules(),
                FailOn.of(maven().commandLine().value("failover.failOn").orElse(failOn)),
                allowEmpty,
                Optional.ofNullable(baseline),
                Optional.ofNullable(since),
                approvedPolicy(),
                minServices);
    }

    /** The tree that is judged has a say in neither the pom nor Maven's own options. */
    private Optional<String> approvedPolicy() {
        String property = "failover.approvedPolicy";
        if (maven().options().contains(property)) {
            throw new FailoverException("'" + property + "' counts only on the command line (-D" + property
                    + "=…), but is set in .mvn/maven.config. Remove it from there.");
        }
        return maven().commandLine().only(property, approvedPolicy);
    }

    final CheckOptions checks() {
        return new CheckOptions(Optional.ofNullable(yamllint));
    }
}
