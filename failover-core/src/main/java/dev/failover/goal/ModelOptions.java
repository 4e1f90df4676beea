package dev.failover.goal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the tree is read.
 *
 * @param paths directories to build instead of the Flux entry points, relative to the tree or to the directory
 *     where Maven was started; empty for the entry points
 * @param config {@code failover.config}: the failover configuration as a plain YAML or JSON file, relative to the
 *     tree
 * @param configMap {@code failover.configMap}: {@code name} or {@code namespace/name} of the ConfigMap with the
 *     configuration; by default, the one whose key {@code services.yaml} contains {@code services:}
 * @param backupPattern {@code failover.backupPattern}: the pattern for names of backup claims; {@code {primary}}
 *     stands for the primary's name
 * @param nodeLabelKey {@code failover.nodeLabelKey}: the node label whose value distinguishes primary and backup
 *     nodes
 * @param schemas how resources are checked against schemas
 * @param variables {@code failover.variables}: a YAML file with values for Flux variables that the tree doesn't set
 * @param remotes {@code failover.remotes}: a directory with copies of what kustomizations name by URL
 * @param sources {@code failover.sources}: the Flux sources that are this repository, as {@code name} or
 *     {@code namespace/name}; empty: those that have its URL, or seem to be it
 * @param repositoryUrls addresses of this repository; those of the remotes of a Git repository are added
 */
public record ModelOptions(
        List<String> paths,
        Optional<String> config,
        Optional<String> configMap,
        String backupPattern,
        String nodeLabelKey,
        SchemaSettings schemas,
        Optional<Path> variables,
        Optional<Path> remotes,
        List<String> sources,
        List<String> repositoryUrls) {
    public static final String DEFAULT_BACKUP_PATTERN = "{primary}-backup";
    public static final String DEFAULT_NODE_LABEL_KEY = "role";

    public static final ModelOptions DEFAULT = new ModelOptions(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            DEFAULT_BACKUP_PATTERN,
            DEFAULT_NODE_LABEL_KEY,
            SchemaSettings.DEFAULT,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    public ModelOptions {
        paths = List.copyOf(paths);
        sources = List.copyOf(sources);
        repositoryUrls = List.copyOf(repositoryUrls);
    }

    public ModelOptions withPaths(List<String> newPaths) {
        return new ModelOptions(
                newPaths,
                config,
                configMap,
                backupPattern,
                nodeLabelKey,
                schemas,
                variables,
                remotes,
                sources,
                repositoryUrls);
    }

    public ModelOptions withConfig(String file) {
        return new ModelOptions(
                paths,
                Optional.of(file),
                configMap,
                backupPattern,
                nodeLabelKey,
                schemas,
                variables,
                remotes,
                sources,
                repositoryUrls);
    }

    public ModelOptions withConfigMap(String name) {
        return new ModelOptions(
                paths,
                config,
                Optional.of(name),
                backupPattern,
                nodeLabelKey,
                schemas,
                variables,
                remotes,
                sources,
                repositoryUrls);
    }

    public ModelOptions withBackupPattern(String pattern) {
        return new ModelOptions(
                paths, config, configMap, pattern, nodeLabelKey, schemas, variables, remotes, sources, repositoryUrls);
    }

    public ModelOptions withNodeLabelKey(String key) {
        return new ModelOptions(
                paths, config, configMap, backupPattern, key, schemas, variables, remotes, sources, repositoryUrls);
    }

    public ModelOptions with(SchemaSettings newSchemas) {
        return new ModelOptions(
                paths,
                config,
                configMap,
                backupPattern,
                nodeLabelKey,
                newSchemas,
                variables,
                remotes,
                sources,
                repositoryUrls);
    }

    public ModelOptions withSources(List<String> names) {
        return new ModelOptions(
                paths,
                config,
                configMap,
                backupPattern,
                nodeLabelKey,
                schemas,
                variables,
                remotes,
                names,
                repositoryUrls);
    }

    /** With further addresses of this repository. */
    public ModelOptions plusRepositoryUrls(List<String> urls) {
        List<String> all =
                Stream.concat(repositoryUrls.stream(), urls.stream()).distinct().toList();
        return new ModelOptions(
                paths, config, configMap, backupPattern, nodeLabelKey, schemas, variables, remotes, sources, all);
    }

    public ModelOptions withVariables(Path file) {
        return new ModelOptions(
                paths,
                config,
                configMap,
                backupPattern,
                nodeLabelKey,
                schemas,
                Optional.of(file),
                remotes,
                sources,
                repositoryUrls);
    }
}
