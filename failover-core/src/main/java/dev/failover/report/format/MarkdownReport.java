package dev.failover.report.format;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.check.StepResult;
import dev.failover.check.Verdict;
import dev.failover.report.Report;
import dev.failover.report.Review;
import dev.failover.report.ReviewText;
import dev.failover.report.Signs;
import dev.failover.report.Site;
import dev.failover.report.SourceExcerpt;
import dev.failover.report.Summary;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** For a job's summary on GitHub, and for notes on GitLab. */
public final class MarkdownReport implements Report {
    /** Below the limits of both, which are 1 MiB and a million characters. */
    private static final int MOST_BYTES = 950_000;

    private static final Signs SIGNS = Signs.in(StandardCharsets.UTF_8);

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "failover.md";
    }

    @Override
    public String render(Review review) {
        Verdict verdict = review.verdict();
        StringBuilder text = new StringBuilder("## failover: ")
                .append(new ReviewText(review).failure().map(MarkdownText::of).orElse("passed"))
                .append("\n\n")
                .append(steps(verdict))
                .append('\n')
                .append(Summary.of(verdict))
                .append("\n\n")
                .append(MarkdownText.of(String.join(" ", review.seen())))
                .append("\n");
        SourceExcerpt excerpt = new SourceExcerpt(review.tree());
        int bytes = size(text.toString());
        int left = verdict.findings().size();
        for (Folding file : Folding.of(verdict.findings())) {
            String heading = "\n### " + MarkdownText.code(review.inRepository(file.path())) + "\n";
            for (Finding finding : file.shown()) {
                String block = heading + block(finding, excerpt) + rest(file, finding);
                bytes += size(block);
                if (bytes > MOST_BYTES) {
                    return text.append("\n**Cut here: ")
                            .append(left)
                            .append(
                                    " more findings don't fit into a summary of 1 MiB.** All are in the other reports.\n")
                            .toString();
                }
                text.append(block);
                heading = "";
                left -= 1 + file.folded().getOrDefault(finding, 0);
            }
        }
        return text.append(next(review)).toString();
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String steps(Verdict verdict) {
        StringBuilder table = new StringBuilder("| step | | |\n|---|---|---|\n");
        for (StepResult result : verdict.steps()) {
            table.append("| ")
                    .append(result.step().number())
                    .append(": ")
                    .append(result.step().title())
                    .append(" | ")
                    .append(SIGNS.of(result.status()))
                    .append(" | ")
                    .append(MarkdownText.of(result.note()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String block(Finding finding, SourceExcerpt excerpt) {
        Severity severity = finding.severity();
        StringBuilder text = new StringBuilder("\n**" + SIGNS.of(severity) + " " + severity.word() + "** ")
                .append(MarkdownText.of(finding.message()))
                .append("  \nline ")
                .append(finding.location().line())
                .append(", [")
                .append(finding.rule())
                .append("](")
                .append(Site.page(finding.rule()))
                .append(")\n");
        List<String> lines = excerpt.of(finding.location());
        if (!lines.isEmpty()) {
            text.append('\n').append(MarkdownText.fenced("", lines)).append('\n');
        }
        finding.remediation().ifPresent(remediation -> text.append(remediation(remediation)));
        return text.toString();
    }

    private static String remediation(Remediation remediation) {
        StringBuilder text = new StringBuilder();
        remediation
                .advice()
                .forEach(line -> text.append('\n').append(MarkdownText.of(line)).append("  "));
        text.append('\n');
        if (!remediation.paste().isEmpty()) {
            text.append('\n')
                    .append(MarkdownText.fenced("yaml", remediation.paste()))
                    .append('\n');
        }
        remediation
                .notes()
                .forEach(line -> text.append('\n').append(MarkdownText.of(line)).append('\n'));
        return text.toString();
    }

    private static String rest(Folding file, Finding finding) {
        String rest = file.rest(finding);
        return rest.isEmpty() ? "" : "\n… " + rest + "\n";
    }

    private static String next(Review review) {
        List<String> lines = new ReviewText(review).next();
        return lines.isEmpty() ? "" : "\n" + MarkdownText.fenced("", lines) + "\n";
    }
}
