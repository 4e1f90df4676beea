package dev.failover.maven;

import dev.failover.FailoverException;
import dev.failover.goal.validate.ValidateOptions;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a goal wants to know about the Maven that runs it. */
record MavenRun(MavenSession session) {
    private static final String COORDINATES = "dev.failover:failover-maven-plugin:";

    /** Where Maven was started, or the directory of the pom that it was given. */
    Path executionRoot() {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    }

    /**
     * What to type before a goal's name so that this Maven finds it again: the coordinates where they were typed just
     * now; otherwise the prefix was typed, or a pom declares the plugin, and the prefix works.
     */
    String goals() {
        return "mvn "
                + session.getGoals().stream()
                        .filter(goal -> goal.startsWith(COORDINATES))
                        .map(goal -> goal.substring(0, goal.lastIndexOf(':') + 1))
                        .findFirst()
                        .orElse("failover:");
    }

    /** Where a build's output goes; without a pom Maven itself knows no such directory. */
    private Path outputDirectory() {
        MavenProject project = session.getCurrentProject();
        return project == null || project.getFile() == null
                ? executionRoot().resolve("target")
                : Path.of(project.getBuild().getDirectory());
    }

    /** Where reports go: where the user wants them, relative to where Maven was started, or below a build's output. */
    Path reportDirectory(@Nullable File asked) {
        return asked == null
                ? outputDirectory().resolve("failover")
                : executionRoot().resolve(asked.toPath());
    }

    /** Whether the project at work is the one where Maven was started, rather than a module of it. */
    boolean isExecutionRoot() {
        return session.getCurrentProject().isExecutionRoot();
    }

    /** What a repository adds to every command line, {@code .mvn/maven.config}; empty where it adds nothing. */
    String options() {
        File top = session.getRequest().getMultiModuleProjectDirectory();
        File file = new File(top == null ? executionRoot().toFile() : top, ".mvn/maven.config");
        if (!file.isFile()) {
            return "";
        }
        try (InputStream stream = new FileInputStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FailoverException("Can't read " + file + ": " + e.getMessage(), e);
        }
    }

    CommandLine commandLine() {
        return new CommandLine(session.getUserProperties());
    }

    /**
     * Whether nobody has asked for the same in this build before: modules inherit a goal from their parent, but there is
     * one repository to judge. Safe in a parallel build.
     */
    boolean firstToAskFor(ValidateOptions options) {
        return session.getRepositorySession().getData().set(options, null, true);
    }

    /** Maven's own rule: {@code -Dstyle.color}, else colour for a person at a terminal. */
    boolean colour() {
        String style = session.getUserProperties().getProperty("style.color", "auto");
        return switch (style.toLowerCase(Locale.ROOT)) {
            case "always", "yes", "force" -> true;
            case "never", "no", "none" -> false;
            default -> session.getRequest().isInteractiveMode() && StandardOutput.isTerminal();
        };
    }

    /** Whether a runner of GitHub Actions reads the log: there the variable is always set. */
    boolean isGitHubJob() {
        return environment("GITHUB_ACTIONS").filter("true"::equals).isPresent();
    }

    /** How many columns a person's terminal says it has; a log's lines end nowhere. */
    int width() {
        return environment("COLUMNS")
                .filter(columns -> StandardOutput.isTerminal() && columns.matches("[1-9]\\d{1,5}"))
                .map(Integer::valueOf)
                .orElse(Integer.MAX_VALUE);
    }

    /** Maven hands the environment on among its properties. */
    private Optional<String> environment(String name) {
        return Optional.ofNullable(session.getSystemProperties().getProperty("env." + name));
    }

    /** Whether this Maven turns what is written to {@code System.out} into log lines. */
    boolean capturesStandardOutput() {
        String version = session.getSystemProperties().getProperty("maven.version", "3");
        return !version.startsWith("3.") && !version.equals("3");
    }
}
