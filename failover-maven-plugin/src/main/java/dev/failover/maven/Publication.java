package dev.failover.maven;

import dev.failover.goal.validate.ValidateResult;
import dev.failover.goal.validate.text.ValidateReports;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/**
 * Brings what a validation has seen to where it is read: the text to the console, annotations to the log of a GitHub job,
 * and every report that was asked for to a file.
 *
 * @param reports those that were asked for as files
 */
record Publication(MavenRun maven, Log log, List<String> reports, Path directory) {
    private static final String GITHUB = "github";

    Publication {
        reports = List.copyOf(reports);
    }

    void publish(ValidateResult result) {
        Console console = Console.of(maven);
        ValidateReports all = new ValidateReports(result);
        if (log.isInfoEnabled() || !result.passed()) {
            console.print(inert(all.text(console.charset(), console.colour(), console.width())));
        }
        if (maven.isGitHubJob() || reports.contains(GITHUB)) {
            console.print(all.report(GITHUB));
        }
        List<Path> files = all.write(reports, directory);
        if (!files.isEmpty()) {
            log.info("Reports in " + directory + ": "
                    + files.stream()
                            .map(file -> directory.relativize(file).toString())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** What a repository holds mustn't give commands to the runner of a GitHub job. */
    private String inert(String text) {
        if (!maven.isGitHubJob()) {
            return text;
        }
        String token = UUID.randomUUID().toString();
        return "::stop-commands::" + token + "\n" + text + "::" + token + "::\n";
    }
}
