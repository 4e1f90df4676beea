package dev.failover.report.format;

import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.report.JsonObject;
import dev.failover.report.RuleDescription;
import dev.failover.report.RulePage;
import dev.failover.report.Site;
import java.util.List;

/** A rule as SARIF describes it. */
final class SarifRule {
    /** What GitHub shows of a description. */
    private static final int LONGEST_DESCRIPTION = 1024;

    private SarifRule() {}

    static JsonObject of(RuleDescription description) {
        RuleInfo rule = description.rule();
        RulePage page = new RulePage(description);
        return new JsonObject()
                .with("id", rule.id())
                .with("shortDescription", description(rule.summary()))
                .with("fullDescription", description(page.introduction()))
                .with("help", new JsonObject().with("text", page.text()).with("markdown", page.markdown()))
                .with("helpUri", Site.page(rule.id()).toString())
                .with("defaultConfiguration", new JsonObject().with("level", level(rule.severity())))
                .with(
                        "properties",
                        new JsonObject()
                                .with("precision", "very-high")
                                .with("problem.severity", problemSeverity(rule.severity()))
                                .with(
                                        "tags",
                                        List.of(rule.step().map(Step::title).orElse("Policy"))));
    }

    private static JsonObject description(String text) {
        return new JsonObject()
                .with(
                        "text",
                        text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION - 1) + "…");
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
            case OFF -> "none";
        };
    }

    /** GitHub's own property, by which its list of alerts is filtered. */
    private static String problemSeverity(Severity severity) {
        return severity == Severity.ERROR || severity == Severity.WARNING ? severity.word() : "recommendation";
    }
}
