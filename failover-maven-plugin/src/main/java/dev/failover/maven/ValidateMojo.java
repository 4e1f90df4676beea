package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.FailoverException;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import dev.failover.report.format.Reports;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

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

    /**
     * Reports to write, separated by commas, each to its file in <code>failover.reportDirectory</code>:
     * <code>text</code>, <code>sarif</code>, <code>github</code>, <code>markdown</code>, <code>junit</code>,
     * <code>gitlab</code>, <code>checkstyle</code>, <code>rdjson</code>, <code>json</code>, <code>patch</code>,
     * <code>html</code>. The text is printed always; the workflow commands of <code>github</code> are printed too, and
     * without being asked for where <code>GITHUB_ACTIONS</code> is set.
     */
    @Parameter(property = "failover.reports")
    private @Nullable List<String> reports;

    /**
     * The directory of the reports. Without it: <code>target/failover</code> of the project, or of where Maven was
     * started. No symbolic link of the repository is followed there.
     */
    @Parameter(property = "failover.reportDirectory")
    private @Nullable File reportDirectory;

    @Override
    void run(Failover failover) throws MojoFailureException {
        ValidateOptions options = new ValidateOptions(tree(), model(), policy(), kubectl(), checks());
        if (!maven().firstToAskFor(options)) {
            getLog().info("Validated already in this build.");
            return;
        }
        Publication publication = publication();
        ValidateResult result = failover.validate(options);
        publication.publish(result);
        if (!result.passed()) {
            throw new MojoFailureException(result.failure().orElseThrow());
        }
    }

    private Publication publication() {
        return new Publication(
                maven(),
                getLog(),
                reports == null ? List.of() : Reports.known(reports),
                maven().reportDirectory(reportDirectory));
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
