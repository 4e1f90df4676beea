package dev.failover.report.format;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.report.Report;
import dev.failover.report.Review;
import dev.failover.report.XmlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JUnit's XML as Surefire writes it, for GitLab and Jenkins: a test case for each rule and file with findings, which
 * fails for an error; one for each rule that finds nothing, which passes; one that is skipped for what is accepted.
 *
 * <p>The attribute {@code file} is GitLab's, and not in Surefire's schema.
 */
public final class JUnitReport implements Report {

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "failover-junit.xml";
    }

    @Override
    public String render(Review review) {
        List<JUnitCase> cases = cases(review);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", "failover");
        attributes.put("time", "0");
        attributes.put("tests", String.valueOf(cases.size()));
        attributes.put("errors", "0");
        attributes.put("skipped", count(cases, JUnitCase.Outcome.SKIPPED));
        attributes.put("failures", count(cases, JUnitCase.Outcome.FAILED));
        return XmlText.of(xml -> xml.element("testsuite", attributes, suite -> {
            for (JUnitCase testCase : cases) {
                testCase.write(suite);
            }
        }));
    }

    private static String count(List<JUnitCase> cases, JUnitCase.Outcome outcome) {
        return String.valueOf(cases.stream().filter(c -> c.outcome() == outcome).count());
    }

    private static List<JUnitCase> cases(Review review) {
        Map<String, JUnitCase> cases = new TreeMap<>();
        review.rules()
                .forEach(description ->
                        add(cases, JUnitCase.passed(description.rule().id())));
        review.verdict().accepted().stream()
                .collect(Collectors.groupingBy(accepted -> key(review, accepted.finding())))
                .values()
                .forEach(accepted -> add(cases, accepted(review, accepted)));
        review.verdict().findings().stream()
                .collect(Collectors.groupingBy(finding -> key(review, finding)))
                .values()
                .forEach(findings -> add(cases, JUnitCase.of(path(review, findings.get(0)), findings)));
        return List.copyOf(cases.values());
    }

    /** What counts takes the place of what is accepted, and any finding that of the rule's success. */
    private static void add(Map<String, JUnitCase> cases, JUnitCase testCase) {
        cases.remove(testCase.rule());
        cases.put(testCase.name(), testCase);
    }

    private static JUnitCase accepted(Review review, List<AcceptedFinding> accepted) {
        AcceptedFinding first = accepted.get(0);
        return JUnitCase.skipped(path(review, first.finding()), first.finding().rule(), "accepted: " + first.reason());
    }

    private static String key(Review review, Finding finding) {
        return finding.rule() + " " + path(review, finding);
    }

    private static String path(Review review, Finding finding) {
        return review.inRepository(finding.location().path());
    }
}
