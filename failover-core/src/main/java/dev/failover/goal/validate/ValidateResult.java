package dev.failover.goal.validate;

import dev.failover.FailoverException;
import dev.failover.check.Verdict;
import dev.failover.report.Review;
import dev.failover.report.format.Reports;
import dev.failover.report.format.TextReport;
import dev.failover.source.AtomicFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a validation has seen.
 *
 * @param review all that reports are made of
 */
public record ValidateResult(Review review) {

    /** What messages call the tree that was looked at. */
    public String tree() {
        return review.tree().name();
    }

    public Verdict verdict() {
        return review.verdict();
    }

    /** What the user is to do next, commands on lines of their own. */
    public List<String> next() {
        return review.next();
    }

    /** Why the build fails, in a sentence; empty when it may go on. */
    public Optional<String> failure() {
        return review.failure();
    }

    /** Whether the build may go on. */
    public boolean passed() {
        return failure().isEmpty();
    }

    /**
     * The report for a terminal or a log, lines separated by {@code \n}, to be printed as it is: parts of it are meant to
     * be copied, so no prefix may stand on its lines.
     *
     * @param charset of the console; signs that it lacks are printed in ASCII
     * @param width of the console, in columns
     */
    public String text(Charset charset, boolean colour, int width) {
        return new TextReport(charset, colour, width).render(review);
    }

    /** The same for a log, whose lines end nowhere. */
    public String text(Charset charset, boolean colour) {
        return text(charset, colour, Integer.MAX_VALUE);
    }

    /** @param format one of {@link Reports#ALL}, by its name */
    public String report(String format) {
        return Reports.named(format).render(review);
    }

    /**
     * Writes reports to their files in a directory, each of which is replaced in one step.
     *
     * @param formats some of {@link Reports#ALL}, by their names
     * @return the files
     * @throws FailoverException when one can't be written
     */
    public List<Path> write(List<String> formats, Path directory) {
        List<Path> files = new ArrayList<>();
        for (String format : formats) {
            Path file = directory.resolve(Reports.named(format).fileName());
            new AtomicFile(file).write(report(format).getBytes(StandardCharsets.UTF_8));
            files.add(file);
        }
        return files;
    }
}
