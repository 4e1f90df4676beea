package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.text.ValidateReports;
import java.io.File;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Writes an HTML page, <code>failover.html</code>: the verdict, every service with a picture of both sides, the
 * findings, and what Flux applies. As a report of the project, it is part of <code>mvn site</code>. Findings never fail
 * this goal; use the goal <code>validate</code> for that.
 */
@Mojo(name = "report", requiresProject = false, aggregator = true, threadSafe = true)
public final class ReportMojo extends AbstractPolicyMojo implements MavenReport {
    /**
     * The directory for the page. Default: <code>target/failover</code> in the project, or in the directory where Maven
     * was started; as part of a site, the site's directory. Symbolic links in the repository are not followed.
     */
    @Parameter(property = "failover.reportDirectory")
    private @Nullable File reportDirectory;

    @Override
    void run(Failover failover) {
        ValidateOptions options =
                new ValidateOptions(tree(), model()).with(policy()).with(checks());
        new ValidateReports(failover.validate(options))
                .write(List.of("html"), maven().reportDirectory(reportDirectory))
                .forEach(file -> getLog().info("Written: " + file));
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            execute();
        } catch (MojoExecutionException | MojoFailureException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    /** There is one repository, and the modules' sites need no page of their own. */
    @Override
    public boolean canGenerateReport() {
        return maven().isExecutionRoot();
    }

    /** It is a page of its own, not one in the site's frame. */
    @Override
    public boolean isExternalReport() {
        return true;
    }

    /** Without the suffix {@code .html}, which Maven adds. Deprecated, and still what {@code getOutputPath} asks. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return "failover";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Failover";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Whether every service with a backup can be failed over, and where it is now.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return maven().reportDirectory(reportDirectory).toFile();
    }
}
