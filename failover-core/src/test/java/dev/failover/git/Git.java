package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.git.config.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real git program in a directory: makes the repositories that the tests need, and judges what came of them. */
public final class Git {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_AUTHOR_NAME", "A Tester",
            "GIT_AUTHOR_EMAIL", "tester@example.com",
            "GIT_COMMITTER_NAME", "A Tester",
            "GIT_COMMITTER_EMAIL", "tester@example.com",
            "LC_ALL", "C");

    private final Path directory;

    public Git(Path directory) {
        this.directory = directory;
    }

    static boolean isInstalled() {
        return Programs.find("git").isPresent();
    }

    /** A new repository on the branch {@code main} with an identity, seen by JGit and Git alike. */
    public static Git init(Path directory) {
        assumeTrue(isInstalled(), "skipped: no git program");
        new Git(createDirectories(directory)).run("init", "-q", "-b", "main");
        return new Git(directory).identified();
    }

    static Git initBare(Path directory) {
        assumeTrue(isInstalled(), "skipped: no git program");
        Git git = new Git(createDirectories(directory));
        git.run("init", "-q", "--bare", "-b", "main");
        return git;
    }

    public Git cloneTo(Path target, String... options) {
        List<String> arguments = new ArrayList<>(List.of("clone", "-q"));
        arguments.addAll(List.of(options));
        arguments.add(directory.toString());
        arguments.add(target.toString());
        run(arguments.toArray(String[]::new));
        return new Git(target).identified();
    }

    private Git identified() {
        run("config", "user.name", "A User");
        run("config", "user.email", "user@example.com");
        return this;
    }

    public Path directory() {
        return directory;
    }

    public Path path(String path) {
        return directory.resolve(path);
    }

    public Git write(String path, String text) {
        try {
            Files.createDirectories(path(path).getParent());
            Files.writeString(path(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String path) {
        try {
            return Files.readString(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Git commitAll(String message) {
        run("add", "-A");
        run("commit", "-q", "-m", message);
        return this;
    }

    public String head() {
        return run("rev-parse", "HEAD").strip();
    }

    public String status() {
        return run("status", "--porcelain=v1");
    }

    /** Fails unless git finds the repository whole. */
    public void fsck() {
        assertThat(run("fsck", "--full", "--strict", "--no-dangling")).isEmpty();
    }

    public String run(String... arguments) {
        Result result = tryRun(arguments);
        assertThat(result.exit())
                .as("git %s: %s", String.join(" ", arguments), result.output())
                .isZero();
        return result.output();
    }

    public Result tryRun(String... arguments) {
        List<String> line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(ENVIRONMENT);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public record Result(int exit, String output) {}

    private static Path createDirectories(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
