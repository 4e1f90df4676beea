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

/** Builds directories as <code>kubectl kustomize</code> does, and prints the output or writes it to files. */
@Mojo(name = "build", requiresProject = false, aggregator = true, threadSafe = true)
public final class BuildMojo extends AbstractFailoverMojo {

    /**
     * Comma-separated list of directories to build. Paths are relative to the top of the repository, or else to the
     * directory where Maven was started. An absolute path must be inside the repository.
     */
    @Parameter(property = "failover.path")
    private @Nullable String path;

    /**
     * A directory for the output instead of standard output: one file for each built directory
     * (<code>apps/media.yaml</code>). Symbolic links in the repository are not followed.
     */
    @Parameter(property = "failover.output")
    private @Nullable File output;

    /**
     * Which files a kustomization may load. <code>REPOSITORY</code>: any file in the repository, as in Flux.
     * <code>ROOT_ONLY</code>: files in or below its own directory, as in <code>kubectl kustomize</code>.
     */
    @Parameter(property = "failover.loadRestriction", defaultValue = "REPOSITORY")
    private String loadRestriction;

    /**
     * Adds a comment to every value in the output: the file, line and column where it was written, then each operator
     * that changed it and where that operator is configured.
     */
    @Parameter(property = "failover.origins", defaultValue = "false")
    private boolean origins;

    /**
     * A directory with copies of the files and bases that kustomizations refer to by URL, because failover never
     * fetches them. The copy of <code>https://host/path</code> is <code>host/path</code> in this directory. A ref can
     * follow a repository's name, as in <code>github.com/owner/name@v1/path</code>. A URL without a copy fails the
     * build.
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
