package dev.failover.goal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the tree is read.
 *
 * @param paths directories to build instead of the Flux entry points, relative to the tree or to where Maven was
 *     started; empty: the entry points
 * @param config {@code failover.config}: the failover configuration as a plain YAML or JSON file, relative to the tree
 * @param configMap {@code failover.configMap}: {@code name} or {@code namespace/name} of the ConfigMap that holds the
 *     configuration; without it, the one with a {@code services.yaml} key whose document has {@code services:}
 * @param backupPattern {@code failover.backupPattern}: how a backup claim is named, {@code {primary}} standing for the
 *     primary's name
 * @param nodeLabelKey {@code failover.nodeLabelKey}: the node label by which primary and backup node are told apart
 * @param schemas how resources are held against schemas
 * @param variables {@code failover.variables}: a YAML file with values for Flux variables that the tree doesn't set
 * @param remotes {@code failover.remotes}: a directory with copies of what kustomizations name by URL
 */
public record ModelOptions(
        List<String> paths,
        Optional<String> config,
        Optional<String> configMap,
        String backupPattern,
        String nodeLabelKey,
        SchemaSettings schemas,
        Optional<Path> variables,
        Optional<Path> remotes) {
    public static final String DEFAULT_BACKUP_PATTERN = "{primary}-backup";
    public static final String DEFAULT_NODE_LABEL_KEY = "role";

    public static final ModelOptions DEFAULT = new ModelOptions(
            List.of(), Optional.empty(), Optional.empty(), DEFAULT_BACKUP_PATTERN, DEFAULT_NODE_LABEL_KEY);

    /** With the default settings of the schemas, and the variables of the tree alone. */
    public ModelOptions(
            List<String> paths,
            Optional<String> config,
            Optional<String> configMap,
            String backupPattern,
            String nodeLabelKey) {
        this(paths, config, configMap, backupPattern, nodeLabelKey, SchemaSettings.DEFAULT, Optional.empty());
    }

    /** Without copies of what lies elsewhere. */
    public ModelOptions(
            List<String> paths,
            Optional<String> config,
            Optional<String> configMap,
            String backupPattern,
            String nodeLabelKey,
            SchemaSettings schemas,
            Optional<Path> variables) {
        this(paths, config, configMap, backupPattern, nodeLabelKey, schemas, variables, Optional.empty());
    }

    public ModelOptions {
        paths = List.copyOf(paths);
    }

    public ModelOptions withPaths(List<String> newPaths) {
        return new ModelOptions(newPaths, config, configMap, backupPattern, nodeLabelKey, schemas, variables, remotes);
    }
}
