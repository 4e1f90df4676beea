package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A clone of a bare repository with a tree of the test resources in it; the real git makes and judges it. */
public final class GitSandbox {
    private final Path top;

    public GitSandbox(Path top, String fixture) {
        this.top = top;
        git(top, "init", "-q", "--bare", "-b", "main", "remote.git");
        git(top, "clone", "-q", "remote.git", "clone");
        git("config", "user.name", "Jane Doe");
        git("config", "user.email", "jane@example.org");
        git("checkout", "-q", "-B", "main");
        TestTrees.copy(fixture, workTree());
        git("add", ".");
        git("commit", "-q", "-m", "Start");
        git("push", "-q", "-u", "origin", "main");
    }

    public Path workTree() {
        return top.resolve("clone");
    }

    /** What git prints when it is run in the clone. */
    public String git(String... arguments) {
        return git(workTree(), arguments);
    }

    String remote(String... arguments) {
        return git(top.resolve("remote.git"), arguments);
    }

    /** Moves every file of the clone into a directory. */
    void moveAllTo(String directory) {
        String[] top = git("ls-tree", "--name-only", "HEAD").split("\n");
        try {
            Files.createDirectories(workTree().resolve(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream.of(top).forEach(name -> git("mv", name, directory + "/"));
    }

    public String read(String path) {
        try {
            return Files.readString(workTree().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String path, String text) {
        try {
            Files.writeString(workTree().resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a text of a file, which must be there. */
    public void replace(String path, String old, String replacement) {
        assertThat(read(path)).contains(old);
        write(path, read(path).replace(old, replacement));
    }

    public void append(String path, String text) {
        write(path, read(path) + text);
    }

    /** Commits and pushes all that has changed. */
    public void publish() {
        git("add", ".");
        git("commit", "-qm", "Change");
        git("push", "-q");
    }

    public static String git(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
