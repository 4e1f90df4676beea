package dev.failover.report.format;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.report.Message;
import dev.failover.report.Report;
import dev.failover.report.Review;
import dev.failover.report.WellFormed;
import dev.failover.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Workflow commands, from which GitHub makes annotations; for standard output. GitHub shows ten of a level for each step:
 * where there are more, the tenth says so.
 *
 * <p>Source: GitHub's documentation, "Workflow commands for GitHub Actions".
 */
public final class GitHubReport implements Report {
    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "github";
    }

    @Override
    public String fileName() {
        return "failover-github.txt";
    }

    @Override
    public String render(Review review) {
        List<String> commands = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<Finding> findings = review.verdict().findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            int shown = findings.size() <= SHOWN ? findings.size() : SHOWN - 1;
            findings.subList(0, shown).forEach(finding -> commands.add(command(review, finding)));
            if (shown < findings.size()) {
                commands.add(command(
                        severity,
                        Map.of("title", "failover"),
                        "And " + (findings.size() - shown) + " more, see the log."));
            }
        }
        return commands.isEmpty() ? "" : String.join("\n", commands) + "\n";
    }

    private static String command(Review review, Finding finding) {
        Location location = finding.location();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("file", review.inRepository(location.path()));
        properties.put("line", String.valueOf(location.line()));
        properties.put("endLine", String.valueOf(location.endLine()));
        if (location.line() == location.endLine()) { // the runner refuses columns of different lines
            properties.put("col", String.valueOf(location.column()));
            properties.put("endColumn", String.valueOf(location.endColumn()));
        }
        properties.put("title", finding.rule());
        return command(finding.severity(), properties, new Message(finding).plain());
    }

    private static String command(Severity severity, Map<String, String> properties, String message) {
        List<String> pairs = properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + escapedProperty(property.getValue()))
                .toList();
        return "::" + name(severity) + " " + String.join(",", pairs) + "::" + escaped(message);
    }

    private static String name(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, OFF -> "notice";
        };
    }

    private static String escaped(String text) {
        return WellFormed.unicode(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String escapedProperty(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }
}
