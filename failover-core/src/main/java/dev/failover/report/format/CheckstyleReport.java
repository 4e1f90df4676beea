package dev.failover.report.format;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.report.Printable;
import dev.failover.report.Report;
import dev.failover.report.Review;
import dev.failover.report.XmlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checkstyle's XML, which Jenkins' warnings plugin, reviewdog and many others read. */
public final class CheckstyleReport implements Report {

    @Override
    public String name() {
        return "checkstyle";
    }

    @Override
    public String fileName() {
        return "failover-checkstyle.xml";
    }

    @Override
    public String render(Review review) {
        Map<String, List<Finding>> byFile = review.verdict().findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> review.inRepository(finding.location().path()), TreeMap::new, Collectors.toList()));
        return XmlText.of(xml -> xml.element("checkstyle", Map.of("version", "10.0"), files -> {
            for (Map.Entry<String, List<Finding>> file : byFile.entrySet()) {
                files.element("file", Map.of("name", file.getKey()), errors -> {
                    for (Finding finding : file.getValue()) {
                        errors.element("error", attributes(finding), "");
                    }
                });
            }
        }));
    }

    private static Map<String, String> attributes(Finding finding) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("line", String.valueOf(finding.location().line()));
        attributes.put("column", String.valueOf(finding.location().column()));
        attributes.put(
                "severity",
                finding.severity() == Severity.OFF
                        ? "ignore"
                        : finding.severity().word());
        attributes.put("message", Printable.of(finding.message()));
        attributes.put("source", "failover." + finding.rule());
        return attributes;
    }
}
