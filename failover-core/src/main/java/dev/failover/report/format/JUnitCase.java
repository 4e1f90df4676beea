package dev.failover.report.format;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.report.Message;
import dev.failover.report.Printable;
import dev.failover.report.XmlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * One rule in one file.
 *
 * @param file empty where the rule finds nothing anywhere
 * @param message the first line of what is to be said
 * @param text all that is to be said
 */
record JUnitCase(String rule, Optional<String> file, Outcome outcome, String message, String text) {
    enum Outcome {
        PASSED,
        SKIPPED,
        FAILED
    }

    static JUnitCase passed(String rule) {
        return new JUnitCase(rule, Optional.empty(), Outcome.PASSED, "", "");
    }

    static JUnitCase skipped(String file, String rule, String why) {
        return new JUnitCase(rule, Optional.of(file), Outcome.SKIPPED, Printable.of(why), "");
    }

    /** @param findings of one rule in one file; warnings are said, and fail nothing */
    static JUnitCase of(String file, List<Finding> findings) {
        boolean failed = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        Finding first = findings.get(0);
        String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
        return new JUnitCase(
                first.rule(),
                Optional.of(file),
                failed ? Outcome.FAILED : Outcome.PASSED,
                Printable.of(first.message()) + more,
                findings.stream()
                        .map(finding -> file + ":" + finding.location().line() + ":"
                                + finding.location().column() + ": "
                                + finding.severity().word() + ": "
                                + new Message(finding).plain())
                        .collect(Collectors.joining("\n")));
    }

    /** Of no other case: GitLab drops the second of two. */
    String name() {
        return file.map(path -> rule + " " + path).orElse(rule);
    }

    void write(XmlText suite) throws XMLStreamException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", name());
        attributes.put("classname", "failover." + rule);
        attributes.put("time", "0");
        file.ifPresent(path -> attributes.put("file", path));
        if (outcome == Outcome.PASSED && text.isEmpty()) {
            suite.element("testcase", attributes, "");
        } else {
            suite.element("testcase", attributes, this::writeOutcome);
        }
    }

    private void writeOutcome(XmlText testCase) throws XMLStreamException {
        switch (outcome) {
            case PASSED -> testCase.element("system-out", Map.of(), text);
            case SKIPPED -> testCase.element("skipped", Map.of("message", message), text);
            case FAILED -> {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put("message", message);
                attributes.put("type", rule);
                testCase.element("failure", attributes, text);
            }
        }
    }
}
