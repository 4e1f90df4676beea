package dev.failover.report.format;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.StepResult;
import dev.failover.check.Verdict;
import dev.failover.report.Colours;
import dev.failover.report.FurtherPlaces;
import dev.failover.report.LineBreaks;
import dev.failover.report.Printable;
import dev.failover.report.Report;
import dev.failover.report.Review;
import dev.failover.report.ReviewText;
import dev.failover.report.Signs;
import dev.failover.report.SourceExcerpt;
import dev.failover.report.Summary;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * For a terminal or a log. The lines of a remediation stand there as they have to stand in the file; only messages are
 * broken where the terminal ends.
 */
public final class TextReport implements Report {
    private static final int TITLE_WIDTH = 31;
    private static final String INDENT = "   ";

    private final Signs signs;
    private final Colours colours;
    private final LineBreaks lineBreaks;

    /** For a log, whose lines end nowhere. */
    public TextReport(Charset charset, boolean colour) {
        this(charset, colour, Integer.MAX_VALUE);
    }

    /**
     * @param charset of the console; signs that it lacks are printed in ASCII
     * @param width of the console, in columns
     */
    public TextReport(Charset charset, boolean colour, int width) {
        this.signs = Signs.in(charset);
        this.colours = colour ? Colours.ANSI : Colours.NONE;
        this.lineBreaks = new LineBreaks(width);
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
        SourceExcerpt excerpt = new SourceExcerpt(review.tree());
        List<String> lines = new ArrayList<>();
        verdict.steps().forEach(step -> lines.add(line(step)));
        for (Folding file : Folding.of(verdict.findings())) {
            lines.add("");
            lines.add(colours.heading(Printable.of(file.path())));
            for (Finding finding : file.shown()) {
                addFinding(lines, finding, excerpt);
                addRest(lines, file.rest(finding));
            }
        }
        lines.add("");
        review.seen().forEach(line -> lines.add(lineBreaks.in(Printable.of(line), 0, "")));
        lines.add(Summary.of(verdict));
        lines.addAll(new ReviewText(review).next());
        return String.join("\n", lines) + "\n";
    }

    private String line(StepResult result) {
        String title = "Step " + result.step().number() + ": " + result.step().title();
        String padding = " ".repeat(Math.max(1, TITLE_WIDTH - title.length()));
        String note = result.note().isEmpty() ? "" : " (" + result.note() + ")";
        return title + padding + colours.status(result.status(), signs.of(result.status())) + note;
    }

    private void addFinding(List<String> lines, Finding finding, SourceExcerpt excerpt) {
        String sign = signs.of(finding.severity());
        lines.add("");
        lines.add(colours.severity(finding.severity(), sign) + " "
                + lineBreaks.in(Printable.of(finding.message()), sign.length() + 1, INDENT));
        finding.remediation().ifPresent(remediation -> addRemediation(lines, remediation));
        lines.add(INDENT + Printable.of(place(finding)));
        excerpt.of(finding.location()).forEach(line -> lines.add(INDENT + line));
        FurtherPlaces.of(finding).forEach(other -> lines.add(INDENT + Printable.of("see also " + other)));
    }

    private static void addRemediation(List<String> lines, Remediation remediation) {
        remediation.advice().forEach(line -> lines.add(INDENT + Printable.of(line)));
        lines.addAll(remediation.paste());
        remediation.notes().forEach(line -> lines.add(INDENT + Printable.of(line)));
    }

    private void addRest(List<String> lines, String rest) {
        if (!rest.isEmpty()) {
            lines.add("");
            lines.add(signs.more() + " " + rest);
        }
    }

    private static String place(Finding finding) {
        return "at " + finding.location() + " (" + finding.rule()
                + finding.entryPoint().map(e -> ", in the build of " + e).orElse("") + ")";
    }
}
