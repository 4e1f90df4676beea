package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.FailoverException;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import dev.failover.goal.validate.text.ValidateReports;
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
 * Checks that the repository builds, that its manifests are valid and consistent, and that every service with a backup
 * can fail over. Prints the steps, the findings and what to do next. An error fails the build.
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
     * <code>offline</code> or <code>server</code>. <code>server</code> also asks a running cluster, with <code>kubectl
     * apply --dry-run=server</code> for each entry point.
     */
    @Parameter(property = "failover.dryRun", defaultValue = OFFLINE)
    private String clusterDryRun;

    /** The kubectl to use: a name on the PATH, or a path. */
    @Parameter(property = "failover.kubectl", defaultValue = "kubectl")
    private String kubectl;

    /**
     * Comma-separated list of reports to write to <code>failover.reportDirectory</code>: <code>text</code>,
     * <code>sarif</code>, <code>github</code>, <code>markdown</code>, <code>junit</code>, <code>gitlab</code>,
     * <code>checkstyle</code>, <code>rdjson</code>, <code>json</code>, <code>patch</code>, <code>html</code>. The text
     * is always printed. The workflow commands of <code>github</code> are printed too, by default if
     * <code>GITHUB_ACTIONS</code> is set.
     */
    @Parameter(property = "failover.reports")
    private @Nullable List<String> reports;

    /**
     * The directory for reports. Default: <code>target/failover</code> in the project, or in the directory where Maven
     * was started. Symbolic links in the repository are not followed.
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
            throw new MojoFailureException(new ValidateReports(result).failure().orElseThrow());
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
