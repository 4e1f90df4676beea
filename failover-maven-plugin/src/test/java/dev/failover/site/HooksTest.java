package dev.failover.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks among the examples, called by Git itself; a script in Maven's place notes how it was called. */
class HooksTest {
    private static final String GOAL = "-B -q -ntp dev.failover:failover-maven-plugin:";

    @TempDir
    Path directory;

    private Path work;

    @BeforeEach
    void a_repository_with_a_remote() throws Exception {
        assumeTrue(installed("git"), "git isn't installed");
        work = Files.createDirectory(directory.resolve("work"));
        Files.createDirectory(directory.resolve("bin"));
        validationEndsWith(0);
        run("git", "init", "-q", "--bare", "../remote.git");
        run("git", "init", "-q");
        run("git", "config", "user.name", "Test");
        run("git", "config", "user.email", "test@example.org");
        run("git", "remote", "add", "origin", "../remote.git");
        assertThat(commit()).isZero();
    }

    @Test
    void a_commit_is_made_when_the_validation_passes() throws Exception {
        install("pre-commit");

        assertThat(commit()).isZero();
        assertThat(calls()).singleElement().asString().startsWith(GOAL).endsWith(":validate");
    }

    @Test
    void a_commit_is_refused_when_the_validation_fails() throws Exception {
        install("pre-commit");
        validationEndsWith(1);

        assertThat(commit()).isNotZero();
    }

    @Test
    void a_push_is_judged_by_what_it_makes_worse() throws Exception {
        assertThat(run("git", "push", "-q", "-u", "origin", "HEAD:main")).isZero();
        install("pre-push");
        assertThat(commit()).isZero();

        assertThat(run("git", "push", "-q", "origin", "HEAD:main")).isZero();
        assertThat(calls())
                .singleElement()
                .asString()
                .startsWith(GOAL)
                .endsWith(":validate -Dfailover.since=origin/main");
    }

    @Test
    void a_push_of_a_branch_without_upstream_is_judged_as_a_whole() throws Exception {
        install("pre-push");
        validationEndsWith(1);

        assertThat(run("git", "push", "-q", "origin", "HEAD:main")).isNotZero();
        assertThat(calls()).singleElement().asString().startsWith(GOAL).endsWith(":validate");
    }

    private void install(String hook) throws IOException {
        Path target = work.resolve(".git/hooks").resolve(hook);
        Files.createDirectories(target.getParent());
        Files.copy(Pages.EXAMPLES.resolve(hook), target, StandardCopyOption.REPLACE_EXISTING);
        assertThat(target.toFile().setExecutable(true)).isTrue();
    }

    private void validationEndsWith(int code) throws IOException {
        Path maven = directory.resolve("bin/mvn");
        Files.writeString(maven, "#!/bin/sh\necho \"$*\" >>'" + directory.resolve("calls") + "'\nexit " + code + "\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(directory.resolve("calls"));
    }

    private int commit() throws IOException, InterruptedException {
        return run("git", "commit", "-q", "--allow-empty", "-m", "Change");
    }

    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        process.environment().put("PATH", directory.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
        process.environment().put("GIT_CONFIG_GLOBAL", directory.resolve("none").toString());
        return process.start().waitFor();
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
