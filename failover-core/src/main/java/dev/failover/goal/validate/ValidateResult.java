package dev.failover.goal.validate;

import dev.failover.FailoverException;
import dev.failover.check.Verdict;
import dev.failover.goal.OutputPlace;
import dev.failover.report.Review;
import dev.failover.report.format.Reports;
import dev.failover.report.format.TextReport;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a validation.
 *
 * @param review the content of the reports
 * @param outputs where they can be written
 */
public record ValidateResult(Review review, OutputPlace outputs) {

    /** The name of the tree in messages. */
    public String tree() {
        return review.tree().name();
    }

    public Verdict verdict() {
        return review.verdict();
    }

    /** What the user should do next, with commands on separate lines. */
    public List<String> next() {
        return review.next();
    }

    /** Why the build fails, in a sentence; empty if it passes. */
    public Optional<String> failure() {
        return review.failure();
    }

    /** Whether the build passes. */
    public boolean passed() {
        return failure().isEmpty();
    }

    /**
     * The report for a terminal or a log, lines separated by {@code \n}, to be printed as it is. Users copy parts of
     * it, so its lines must not get a prefix.
     *
     * @param charset of the console; signs that it lacks are printed in ASCII
     * @param width of the console, in columns
     */
    public String text(Charset charset, boolean colour, int width) {
        return new TextReport(charset, colour, width).render(review);
    }

    /** The same for a log, without a line width. */
    public String text(Charset charset, boolean colour) {
        return text(charset, colour, Integer.MAX_VALUE);
    }

    /** @param format one of {@link Reports#ALL}, by its name */
    public String report(String format) {
        return Reports.named(format).render(review);
    }

    /**
     * Writes reports to their files in a directory. Each file is replaced in one step. If one can't be written, the
     * others still are.
     *
     * @param formats some of {@link Reports#ALL}, by their names
     * @return the files
     * @throws FailoverException when one can't be written
     */
    public List<Path> write(List<String> formats, Path directory) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (String format : formats) {
            files.put(
                    directory.resolve(Reports.named(format).fileName()),
                    report(format).getBytes(StandardCharsets.UTF_8));
        }
        outputs.write(files, "Remove it, or choose another directory: -Dfailover.reportDirectory=DIRECTORY.");
        return List.copyOf(files.keySet());
    }
}
