package dev.failover.report.format;

import dev.failover.FailoverException;
import dev.failover.git.tree.UnifiedDiff;
import dev.failover.report.Report;
import dev.failover.report.page.HtmlReport;
import dev.failover.resource.NearestName;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The formats, by the names that {@code failover.reports} takes. */
public final class Reports {
    /** All of them, as they are written to files. */
    public static final List<Report> ALL = List.of(
            new TextReport(StandardCharsets.UTF_8, false),
            new SarifReport(),
            new GitHubReport(),
            new MarkdownReport(),
            new JUnitReport(),
            new CodeQualityReport(),
            new CheckstyleReport(),
            new RdjsonReport(),
            new JsonReport(),
            new PatchReport(UnifiedDiff::between),
            new HtmlReport());

    private Reports() {}

    /**
     * These names, each once.
     *
     * @throws FailoverException when one is no format's
     */
    public static List<String> known(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> named(name).name())
                .distinct()
                .toList();
    }

    public static Report named(String name) {
        List<String> names = ALL.stream().map(Report::name).toList();
        return ALL.stream()
                .filter(report -> report.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FailoverException("There is no report '" + name + "'"
                        + NearestName.of(name, names)
                                .map(meant -> "; did you mean '" + meant + "'?")
                                .orElse(".")
                        + "\n-Dfailover.reports takes a comma-separated list of: " + String.join(", ", names)));
    }
}
