package dev.failover.report.format;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.report.Confidentiality;
import dev.failover.report.Fingerprints;
import dev.failover.report.JsonObject;
import dev.failover.report.Printable;
import dev.failover.report.Report;
import dev.failover.report.Review;

/**
 * GitLab's Code Quality, for the widget of merge requests.
 *
 * <p>Source: GitLab's documentation, "Code Quality report format".
 */
public final class CodeQualityReport implements Report {

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public String fileName() {
        return "failover-gitlab.json";
    }

    @Override
    public String render(Review review) {
        Fingerprints fingerprints = new Fingerprints(review.verdict(), new Confidentiality(review.tree()));
        return JsonObject.text(review.verdict().findings().stream()
                .map(finding -> issue(review, finding, fingerprints.of(finding)))
                .toList());
    }

    private static JsonObject issue(Review review, Finding finding, String fingerprint) {
        return new JsonObject()
                .with("description", Printable.of(finding.message()))
                .with("check_name", finding.rule())
                .with("fingerprint", fingerprint)
                .with("severity", severity(finding.severity()))
                .with(
                        "location",
                        new JsonObject()
                                .with(
                                        "path",
                                        review.inRepository(finding.location().path()))
                                .with(
                                        "lines",
                                        new JsonObject()
                                                .with(
                                                        "begin",
                                                        finding.location().line())));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case INFO, OFF -> "info";
        };
    }
}
