package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.build.BuildOptions;
import dev.failover.goal.build.BuildResult;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.source.Problem;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Builds directories as <code>kubectl kustomize</code> does, and prints what comes of it or writes it to files. */
@Mojo(name = "build", requiresProject = false, aggregator = true, threadSafe = true)
public final class BuildMojo extends AbstractFailoverMojo {

    /**
     * The directories to build, separated by commas: relative to the top of the repository, or else to where Maven was
     * started; or absolute, inside the repository.
     */
    @Parameter(property = "failover.path")
    private @Nullable String path;

    /**
     * A directory for the output, one file for each directory that is built (<code>apps/media.yaml</code>), instead of
     * standard output. No symbolic link of the repository is followed there.
     */
    @Parameter(property = "failover.output")
    private @Nullable File output;

    /**
     * Which files a kustomization may name: <code>REPOSITORY</code>, anything inside the repository, as Flux has it;
     * or <code>ROOT_ONLY</code>, files in or below its own directory, as <code>kubectl kustomize</code> has it.
     */
    @Parameter(property = "failover.loadRestriction", defaultValue = "REPOSITORY")
    private String loadRestriction;

    /**
     * Puts a comment behind every value of the output: file, line and column where it was written, then each operator
     * that touched it and the place of the text that asked for it.
     */
    @Parameter(property = "failover.origins", defaultValue = "false")
    private boolean origins;

    /**
     * A directory with copies of the files and bases that kustomizations name by URL, since nothing is ever fetched:
     * <code>https://host/path</code> is <code>host/path</code> in it, and a repository's ref may follow its name, as in
     * <code>github.com/owner/name@v1/path</code>. What has no copy fails the build.
     */
    @Parameter(property = "failover.remotes")
    private @Nullable String remotes;

    @Override
    void run(Failover failover) throws MojoFailureException {
        BuildResult result = failover.build(new BuildOptions(
                tree(),
                commaSeparated(path),
                new Choice<>("failover.loadRestriction", LoadRestriction.class).of(loadRestriction),
                origins,
                Optional.ofNullable(remotes).map(maven().executionRoot()::resolve)));
        result.problems().forEach(this::log);
        if (result.failed()) {
            throw new MojoFailureException("The build failed; nothing was written.");
        }
        if (output != null) {
            result.writeTo(output.toPath()).forEach(file -> getLog().info("Written: " + file));
        } else {
            // What is piped into kubectl must be UTF-8, whatever the terminal shows.
            Console.of(maven()).in(StandardCharsets.UTF_8).print(result.text());
        }
    }

    private void log(Problem problem) {
        String text = problem.location() + ": " + problem.message()
                + (problem.advice().isEmpty() ? "" : "\n" + problem.advice());
        if (problem.level() == Problem.Level.ERROR) {
            getLog().error(text);
        } else {
            getLog().warn(text);
        }
    }
}
