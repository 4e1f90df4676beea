package dev.failover.kubectl;

import dev.failover.source.NewFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The kubectl on this machine; it knows by itself which cluster is meant.
 *
 * @param command its name on the PATH, or its path
 */
public record Kubectl(String command) {
    public static final String ON_PATH = "kubectl";

    /**
     * How a run ended.
     *
     * @param output all that was written to standard output, {@code errors} to standard error
     */
    public record Outcome(int exitCode, String output, String errors) {
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Whether there is such a program. */
    public boolean isThere() {
        boolean isPath = command.contains("/") || command.contains(File.separator);
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> places = isPath
                ? Stream.of(Path.of(command))
                : Stream.of(path.split(File.pathSeparator))
                        .flatMap(d -> Stream.of(Path.of(d, command), Path.of(d, command + ".exe")));
        return places.anyMatch(Files::isExecutable);
    }

    /**
     * Runs it to its end.
     *
     * @param input for its standard input
     * @throws KubectlException when there is no such program, or it doesn't end in time
     */
    public Outcome run(List<String> arguments, String input, Duration patience) {
        try {
            Path in = NewFile.temporary(".in", input.getBytes(StandardCharsets.UTF_8));
            Path output = NewFile.temporary(".out", new byte[0]);
            Path errors = NewFile.temporary(".err", new byte[0]);
            try {
                int exitCode = run(arguments, patience, in, output, errors);
                return new Outcome(exitCode, text(output), text(errors));
            } finally {
                Files.deleteIfExists(in);
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever bytes it prints. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** From and to files: a pipe that nobody reads would hold this up beyond its patience. */
    private int run(List<String> arguments, Duration patience, Path in, Path output, Path errors) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        Process process = start(new ProcessBuilder(line)
                .redirectInput(in.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile()));
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new KubectlException(command + " has not ended after " + patience.toSeconds() + " seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KubectlException("interrupted while " + command + " was running", e);
        } finally {
            process.destroy();
        }
        return process.exitValue();
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new KubectlException(
                    "kubectl can't be run: there is no program '" + command + "'.\n"
                            + "Install it, name it with -Dfailover.kubectl=PATH, or leave out the option that needs it.",
                    e);
        }
    }
}
