package dev.failover.maven;

import dev.failover.FailoverException;
import dev.failover.goal.validate.CheckOptions;
import dev.failover.goal.validate.FailOn;
import dev.failover.goal.validate.PolicyOptions;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The goals that fail on findings: the parameters of the policy. */
abstract class AbstractPolicyMojo extends AbstractRulesMojo {

    /** Minimum severity that fails the build: <code>error</code>, <code>warning</code>, or <code>never</code>. */
    @Parameter(property = "failover.failOn", defaultValue = "error")
    private String failOn;

    /** Lets a repository pass that has nothing to check: no entry point and no manifest. */
    @Parameter(property = "failover.allowEmpty", defaultValue = "false")
    private boolean allowEmpty;

    /**
     * The baseline: a file with known findings, which don't fail the build. The path is relative to the repository. The
     * goal <code>baseline</code> writes it, by default to <code>.failover-baseline.yaml</code>.
     */
    @Parameter(property = "failover.baseline")
    private @Nullable String baseline;

    /**
     * A revision such as <code>origin/main</code>. The build fails only for what HEAD makes worse since it branched off
     * from that revision. Both commits are read from Git. The older commit's policy, suppressions and baseline apply.
     */
    @Parameter(property = "failover.since")
    private @Nullable String since;

    /**
     * The hash that <code>policy-weakened</code> prints. With it, a maintainer approves that exactly this change weakens the
     * policy; the weaker policy then applies. Another push changes the hash. Command line only; an error in a pom.
     */
    @Parameter(property = "failover.approvedPolicy")
    private @Nullable String approvedPolicy;

    /**
     * The minimum number of services with a backup, configured or not. The build fails if there are fewer, so that no
     * service disappears unnoticed.
     */
    @Parameter(property = "failover.minServices", defaultValue = "0")
    private int minServices;

    /**
     * yamllint's configuration file, relative to the repository. Default: <code>.yamllint</code>,
     * <code>.yamllint.yaml</code> or <code>.yamllint.yml</code> at the top of the repository. Without one, only
     * <code>truthy</code> is checked.
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
