package dev.failover.goal.validate.text;

import dev.failover.FailoverException;
import dev.failover.goal.validate.ValidateResult;
import dev.failover.report.ReviewText;
import dev.failover.report.format.Reports;
import dev.failover.report.format.TextReport;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A validation for people, and for programs that read reports. */
public record ValidateReports(ValidateResult result) {

    /** Why the build fails, in sentences on one line; empty if it passes. */
    public Optional<String> failure() {
        return new ReviewText(result.review()).failure();
    }

    /**
     * The report for a terminal or a log, lines separated by {@code \n}, to be printed as it is. Users copy parts of
     * it, so its lines must not get a prefix.
     *
     * @param charset of the console; signs that it lacks are printed in ASCII
     * @param width of the console, in columns
     */
    public String text(Charset charset, boolean colour, int width) {
        return new TextReport(charset, colour, width).render(result.review());
    }

    /** The same for a log, without a line width. */
    public String text(Charset charset, boolean colour) {
        return text(charset, colour, Integer.MAX_VALUE);
    }

    /** @param format one of {@link Reports#ALL}, by its name */
    public String report(String format) {
        return Reports.named(format).render(result.review());
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
        result.outputs().write(files, "Remove it, or choose another directory: -Dfailover.reportDirectory=DIRECTORY.");
        return List.copyOf(files.keySet());
    }
}
