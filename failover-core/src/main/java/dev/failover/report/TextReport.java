package dev.failover.report;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.check.StepResult;
import dev.failover.check.Verdict;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For a terminal or a log. The lines of a remediation stand there as they have to stand in the file. */
public final class TextReport implements Report {
    private static final int TITLE_WIDTH = 31;
    private static final String INDENT = "   ";

    private final Signs signs;
    private final Colours colours;
    private final SourceExcerpt excerpt = new SourceExcerpt();

    /** @param charset of the console; signs that it lacks are printed in ASCII */
    public TextReport(Charset charset, boolean colour) {
        this.signs = Signs.in(charset);
        this.colours = colour ? Colours.ANSI : Colours.NONE;
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String fileName() {
        return "failover.txt";
    }

    @Override
    public String render(Review review) {
        Verdict verdict = review.verdict();
        List<String> lines = new ArrayList<>();
        verdict.steps().forEach(step -> lines.add(line(step)));
        byFile(verdict).forEach((path, findings) -> {
            lines.add("");
            lines.add(colours.heading(Printable.of(path)));
            findings.forEach(finding -> addFinding(lines, finding));
        });
        lines.add("");
        lines.add(summary(verdict));
        lines.addAll(review.next());
        return String.join("\n", lines) + "\n";
    }

    private String line(StepResult result) {
        String title = "Step " + result.step().number() + ": " + result.step().title();
        String padding = " ".repeat(Math.max(1, TITLE_WIDTH - title.length()));
        String note = result.note().isEmpty() ? "" : " (" + result.note() + ")";
        return title + padding + colours.status(result.status(), signs.of(result.status())) + note;
    }

    private static Map<String, List<Finding>> byFile(Verdict verdict) {
        return verdict.findings().stream()
                .collect(Collectors.groupingBy(f -> f.location().path(), LinkedHashMap::new, Collectors.toList()));
    }

    private void addFinding(List<String> lines, Finding finding) {
        lines.add("");
        lines.add(colours.severity(finding.severity(), signs.of(finding.severity())) + " "
                + Printable.of(finding.message()));
        finding.remediation().ifPresent(remediation -> addRemediation(lines, remediation));
        lines.add(INDENT + Printable.of(place(finding)));
        excerpt.of(finding.location()).forEach(line -> lines.add(INDENT + line));
        finding.related().forEach(other -> lines.add(INDENT + Printable.of("see also " + other)));
    }

    private static void addRemediation(List<String> lines, Remediation remediation) {
        remediation.advice().forEach(line -> lines.add(INDENT + Printable.of(line)));
        lines.addAll(remediation.paste());
        remediation.notes().forEach(line -> lines.add(INDENT + Printable.of(line)));
    }

    private static String place(Finding finding) {
        return "at " + finding.location() + " (" + finding.rule()
                + finding.entryPoint().map(e -> ", in the build of " + e).orElse("") + ")";
    }

    private static String summary(Verdict verdict) {
        long errors = verdict.count(Severity.ERROR);
        long warnings = verdict.count(Severity.WARNING);
        return count(errors, "error") + ", " + count(warnings, "warning")
                + setAside(verdict.accepted().size(), "accepted")
                + setAside(verdict.known().size(), "known before");
    }

    private static String setAside(int number, String why) {
        return number == 0 ? "" : "; " + number + " " + why;
    }

    private static String count(long number, String what) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + what + (number == 1 ? "" : "s");
    }
}
