package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.FailoverException;
import dev.failover.ValidateOptions;
import dev.failover.ValidateResult;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Proves that the repository builds, that its manifests hold together, and that every service with a backup can be
 * failed over. Prints the steps, the findings and what to do next; an error fails the build.
 */
@Mojo(
        name = "validate",
        defaultPhase = LifecyclePhase.VALIDATE,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public final class ValidateMojo extends AbstractPolicyMojo {
    private static final String OFFLINE = "offline";

    /**
     * <code>offline</code>, or <code>server</code>: asks a running cluster too, by
     * <code>kubectl apply --dry-run=server</code> for each entry point.
     */
    @Parameter(property = "failover.dryRun", defaultValue = OFFLINE)
    private String clusterDryRun;

    /** The kubectl that asks the cluster: its name on the PATH, or its path. */
    @Parameter(property = "failover.kubectl", defaultValue = "kubectl")
    private String kubectl;

    @Override
    void run(Failover failover) throws MojoFailureException {
        ValidateOptions options = new ValidateOptions(tree(), model(), policy(), kubectl(), checks());
        if (!maven().firstToAskFor(options)) {
            getLog().info("Validated already in this build.");
            return;
        }
        ValidateResult result = failover.validate(options);
        if (getLog().isInfoEnabled() || !result.passed()) {
            Console console = Console.of(maven());
            console.print(result.text(console.charset(), console.colour()));
        }
        if (!result.passed()) {
            throw new MojoFailureException(result.failure().orElseThrow());
        }
    }

    private Optional<String> kubectl() {
        return switch (clusterDryRun) {
            case OFFLINE -> Optional.empty();
            case "server" -> Optional.of(kubectl);
            default ->
                throw new FailoverException("-Dfailover.dryRun=" + clusterDryRun + " is neither offline nor server.");
        };
    }
}
