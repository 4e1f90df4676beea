package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.FailoverException;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.json.ErrorJson;
import dev.failover.source.Unforeseen;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.jspecify.annotations.Nullable;

/** What all goals share: which tree they read, and how they report to Maven. */
abstract class AbstractFailoverMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /**
     * The repository to read. Default: the top of the Git work tree that contains the directory where Maven was
     * started. Outside of Git: that directory.
     */
    @Parameter(property = "failover.directory")
    private @Nullable File directory;

    /** Skips the goal. */
    @Parameter(property = "failover.skip", defaultValue = "false")
    private boolean skip;

    private boolean answered;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped because failover.skip is set.");
            return;
        }
        try {
            ParameterNames.of(execution.getMojoDescriptor()).check(session.getUserProperties());
            run(new Failover(maven().goals()));
        } catch (FailoverException e) {
            getLog().debug(e);
            answerWith(e);
            throw new MojoExecutionException(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            Unforeseen unforeseen = new Unforeseen(e);
            FailoverException told = new FailoverException(
                    "This goal could not be finished: " + unforeseen.words() + ".\n"
                            + Unforeseen.advice("-e shows where it comes from."),
                    e);
            answerWith(told);
            throw new MojoExecutionException(told.getMessage(), e);
        }
    }

    /**
     * Calls the façade and prints what comes of it.
     *
     * @throws MojoFailureException when the outcome fails the build; what is wrong has been printed
     */
    abstract void run(Failover failover) throws MojoFailureException;

    /** What is typed as {@code failover.format}, in a goal that has it. */
    String format() {
        return OutputFormat.text.name();
    }

    /** Prints the one object that a program gets, in the encoding that programs expect. */
    final void answer(String json) {
        answered = true;
        Console.of(maven()).in(StandardCharsets.UTF_8).print(json);
    }

    /** A program that has asked for an object gets one, also where there is no result. */
    private void answerWith(FailoverException error) {
        if (!answered && format().strip().equalsIgnoreCase(OutputFormat.json.name())) {
            answer(new ErrorJson(execution.getMojoDescriptor().getGoal(), error).text());
        }
    }

    final MavenRun maven() {
        return new MavenRun(session);
    }

    final Settings settings() {
        return session.getSettings();
    }

    final TreeOptions tree() {
        return new TreeOptions(
                maven().executionRoot(), Optional.ofNullable(directory).map(File::toPath));
    }

    static List<String> commaSeparated(@Nullable String values) {
        return values == null
                ? List.of()
                : Arrays.stream(values.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }
}
