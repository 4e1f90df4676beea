package dev.failover.goal;

import dev.failover.FailoverException;
import dev.failover.check.CheckContext;
import dev.failover.check.Problems;
import dev.failover.check.RuleSettings;
import dev.failover.flux.Cluster;
import dev.failover.flux.Clusters;
import dev.failover.flux.DiscoveryOptions;
import dev.failover.readiness.Readiness;
import dev.failover.schema.ResourceViolation;
import dev.failover.schema.SchemaCheck;
import dev.failover.schema.SchemaOptions;
import dev.failover.source.DirectoryTree;
import dev.failover.source.FileChanges;
import dev.failover.source.Problem;
import dev.failover.source.SingleFile;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.source.TextEdit;
import dev.failover.topology.ConfigFiles;
import dev.failover.topology.Topology;
import dev.failover.topology.TopologyOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A tree, read: each build and each topology once. */
public record Model(Clusters clusters, List<Topology> topologies, TopologyOptions options, SchemaOptions schemas) {

    /** @throws FailoverException when an option makes no sense, or names a file that isn't there */
    public static Model of(SourceTree tree, ModelOptions options) {
        return of(tree, options, options.schemas().options());
    }

    public static Model of(SourceTree tree, ModelOptions options, SchemaOptions schemas) {
        requireConfig(tree, options);
        return read(tree, options, schemas);
    }

    /** Of a tree that may be older than the file that the options name. */
    public static Model read(SourceTree tree, ModelOptions options, SchemaOptions schemas) {
        TopologyOptions topology = topologyOptions(options);
        DiscoveryOptions discovery = new DiscoveryOptions(
                options.paths().stream().map(Model::normalised).toList(),
                options.own().urls(),
                options.own().names(),
                options.variables().map(Model::variables),
                options.remotes().map(Model::copies));
        return of(Clusters.discover(tree, discovery), topology, schemas);
    }

    private static Model of(Clusters clusters, TopologyOptions options, SchemaOptions schemas) {
        return new Model(clusters, Topology.all(clusters, options), options, schemas);
    }

    /** The same of the edited tree; only what reads an edited file is built again. */
    public Model with(List<TextEdit> edits) {
        return with(FileChanges.edits(tree(), edits));
    }

    /** The same of the tree with changed files; only what reads one of them is built again. */
    public Model with(FileChanges changes) {
        return of(clusters.with(changes), options, schemas);
    }

    /**
     * This model, for what can't be done without a failover configuration.
     *
     * @throws FailoverException when there is none; where a build fails it may be in that, and the planner says so
     */
    public Model configured() {
        boolean none = topologies.stream().allMatch(t -> t.config().isEmpty());
        boolean known = topologies.stream().map(Topology::cluster).noneMatch(Cluster::failed);
        if (none && known) {
            throw new FailoverException("There is no failover configuration in " + tree().name()
                    + ": no ConfigMap that Flux applies has a 'services.yaml' key with 'services:'.\n"
                    + ConfigFiles.in(tree()).stream()
                            .map(file -> file + " looks like one; to use it: -Dfailover.config=" + file + "\n")
                            .collect(Collectors.joining())
                    + "Set -Dfailover.configMap=NAME, or -Dfailover.config=FILE for a plain file.");
        }
        return this;
    }

    /**
     * What rules look at.
     *
     * @param syntax what is wrong with the files by themselves
     * @param fromServer what a running cluster has said of the resources
     */
    public CheckContext context(
            String goals, RuleSettings settings, List<Problem> syntax, List<ResourceViolation> fromServer) {
        List<ResourceViolation> violations =
                new ArrayList<>(SchemaCheck.violations(tree(), clusters.clusters(), schemas));
        violations.addAll(fromServer);
        return new CheckContext(
                tree(),
                clusters,
                Readiness.of(clusters, topologies),
                Problems.of(syntax, clusters, topologies),
                violations,
                options,
                schemas,
                goals,
                settings);
    }

    public SourceTree tree() {
        return clusters.tree();
    }

    /** @throws FailoverException when there is no such directory */
    public static SourceTree copies(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new FailoverException(
                    "There is no directory " + directory + ".\n-Dfailover.remotes is a directory with"
                            + " copies of what kustomizations refer to by URL, such as DIRECTORY/github.com/owner/name/file.yaml.");
        }
        return DirectoryTree.of(directory);
    }

    private static SourceFile variables(Path path) {
        String name =
                Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
        return SingleFile.of(path)
                .file(name)
                .orElseThrow(() -> new FailoverException("There is no file " + path
                        + ".\n-Dfailover.variables names a YAML file with values of Flux variables, such as"
                        + " NODE_ROLE: primary."));
    }

    private static void requireConfig(SourceTree tree, ModelOptions options) {
        options.config()
                .map(Model::normalised)
                .filter(p -> tree.file(p).isEmpty())
                .ifPresent(p -> {
                    throw new FailoverException("There is no file " + p + " in " + tree.name() + ".\n"
                            + "-Dfailover.config is the path of the failover configuration, relative to that"
                            + " directory.");
                });
    }

    private static TopologyOptions topologyOptions(ModelOptions options) {
        if (!options.backupPattern().contains("{primary}")) {
            throw new FailoverException("-Dfailover.backupPattern=" + options.backupPattern()
                    + " doesn't contain {primary}, the placeholder for the primary claim's name.\n"
                    + "For example: -Dfailover.backupPattern=" + ModelOptions.DEFAULT_BACKUP_PATTERN);
        }
        return new TopologyOptions(
                options.config().map(Model::normalised),
                options.configMap(),
                options.backupPattern(),
                options.nodeLabelKey());
    }

    /** A directory as the tree knows it: {@code ./apps/} and {@code .\apps} are {@code apps}. */
    public static String normalised(String path) {
        String slashes = path.strip().replace('\\', '/');
        String relative = slashes.startsWith("./") ? slashes.substring(2) : slashes;
        String trimmed = relative.endsWith("/") ? relative.substring(0, relative.length() - 1) : relative;
        return trimmed.equals(".") ? "" : trimmed;
    }
}
