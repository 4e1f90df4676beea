package dev.failover.kustomize.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real tool, such as {@code kubectl kustomize}. It builds as Flux does, without a restriction of what may be loaded,
 * and it finds no network: what is remote it refuses at once.
 */
record Judge(List<String> command, Duration patience) {
    private static final String CLOSED = "http://127.0.0.1:9";
    private static final Map<String, String> NO_NETWORK = Map.of(
            "HTTP_PROXY", CLOSED,
            "HTTPS_PROXY", CLOSED,
            "http_proxy", CLOSED,
            "https_proxy", CLOSED,
            "GIT_ALLOW_PROTOCOL", "file",
            "GIT_TERMINAL_PROMPT", "0");

    /** What it printed, or why it printed nothing. */
    record Answer(Kind kind, String text) {
        enum Kind {
            BUILT,
            REFUSED,
            NONE
        }
    }

    Answer build(Path directory) throws IOException, InterruptedException {
        Path output = Files.createTempFile("sweep", ".yaml");
        Path errors = Files.createTempFile("sweep", ".txt");
        try {
            Process process = start(directory, output, errors);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                return new Answer(Answer.Kind.NONE, "no answer after " + patience.toSeconds() + " s");
            }
            return process.exitValue() == 0
                    ? new Answer(Answer.Kind.BUILT, text(output))
                    : new Answer(Answer.Kind.REFUSED, text(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private Process start(Path directory, Path output, Path errors) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--load-restrictor", "LoadRestrictionsNone", directory.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(NO_NETWORK);
        builder.environment().remove("NO_PROXY");
        builder.environment().remove("no_proxy");
        return builder.start();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
