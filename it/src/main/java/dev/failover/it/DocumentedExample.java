package dev.failover.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/** The output that a goal's page shows, held against what Maven has printed. */
public final class DocumentedExample {
    private DocumentedExample() {}

    /** The lines of a page's example that aren't in a log. Times, commits and blanks may differ. */
    public static List<String> linesMissingFrom(String log, File page) throws IOException {
        String text = Files.readString(page.toPath());
        int start = text.indexOf("\n$ mvn ");
        String example = text.substring(text.indexOf('\n', start + 1), text.indexOf("\n```", start + 1));
        String printed = log.lines().map(DocumentedExample::steady).collect(Collectors.joining("\n"));
        return example.lines()
                .map(DocumentedExample::steady)
                .filter(line -> !printed.contains(line))
                .toList();
    }

    private static String steady(String line) {
        return line.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z", "TIME")
                .replaceAll("\\b[0-9a-f]{7}\\b", "COMMIT")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
