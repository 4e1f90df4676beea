package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.FailoverException;
import dev.failover.ModelOptions;
import dev.failover.TreeOptions;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: the parameters that say which tree is meant and how it is read. */
abstract class AbstractFailoverMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /**
     * The repository to look at. Without it: the top of the Git work tree around the directory where Maven was
     * started, or that directory itself.
     */
    @Parameter(property = "failover.directory")
    private @Nullable File directory;

    /**
     * Directories to build, relative to the repository and separated by commas, instead of the Flux entry points that
     * are found in it.
     */
    @Parameter(property = "failover.path")
    private @Nullable String path;

    /** The failover configuration as a plain YAML or JSON file, relative to the repository, instead of a ConfigMap. */
    @Parameter(property = "failover.config")
    private @Nullable String config;

    /**
     * The ConfigMap that holds the failover configuration, as <code>name</code> or <code>namespace/name</code>.
     * Without it: the one with a <code>services.yaml</code> key whose document has <code>services:</code>.
     */
    @Parameter(property = "failover.configMap")
    private @Nullable String configMap;

    /** How a backup claim is named; <code>{primary}</code> stands for the name of the primary claim. */
    @Parameter(property = "failover.backupPattern", defaultValue = ModelOptions.DEFAULT_BACKUP_PATTERN)
    private String backupPattern;

    /** The node label by whose values the primary and the backup node are told apart. */
    @Parameter(property = "failover.nodeLabelKey", defaultValue = ModelOptions.DEFAULT_NODE_LABEL_KEY)
    private String nodeLabelKey;

    /** Does nothing. */
    @Parameter(property = "failover.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as failover.skip says.");
            return;
        }
        try {
            run(new Failover(maven().goals()));
        } catch (FailoverException e) {
            getLog().debug(e);
            throw new MojoExecutionException(e.getMessage());
        }
    }

    /**
     * Calls the façade and prints what comes of it.
     *
     * @throws MojoFailureException when the outcome fails the build; what is wrong has been printed
     */
    abstract void run(Failover failover) throws MojoFailureException;

    final MavenRun maven() {
        return new MavenRun(session);
    }

    final TreeOptions tree() {
        return new TreeOptions(
                maven().executionRoot(), Optional.ofNullable(directory).map(File::toPath));
    }

    final ModelOptions model() {
        return new ModelOptions(
                commaSeparated(path),
                Optional.ofNullable(config),
                Optional.ofNullable(configMap),
                backupPattern,
                nodeLabelKey);
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
