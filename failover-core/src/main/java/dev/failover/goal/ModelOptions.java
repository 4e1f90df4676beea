package dev.failover.goal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
 * @param own the Flux sources that are this repository
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
        OwnSources own) {
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
            OwnSources.DEFAULT);

    public ModelOptions {
        paths = List.copyOf(paths);
    }

    public ModelOptions withPaths(List<String> newPaths) {
        return new ModelOptions(
                newPaths, config, configMap, backupPattern, nodeLabelKey, schemas, variables, remotes, own);
    }

    public ModelOptions withConfig(String file) {
        return new ModelOptions(
                paths, Optional.of(file), configMap, backupPattern, nodeLabelKey, schemas, variables, remotes, own);
    }

    public ModelOptions withConfigMap(String name) {
        return new ModelOptions(
                paths, config, Optional.of(name), backupPattern, nodeLabelKey, schemas, variables, remotes, own);
    }

    public ModelOptions withBackupPattern(String pattern) {
        return new ModelOptions(paths, config, configMap, pattern, nodeLabelKey, schemas, variables, remotes, own);
    }

    public ModelOptions withNodeLabelKey(String key) {
        return new ModelOptions(paths, config, configMap, backupPattern, key, schemas, variables, remotes, own);
    }

    public ModelOptions with(SchemaSettings newSchemas) {
        return new ModelOptions(
                paths, config, configMap, backupPattern, nodeLabelKey, newSchemas, variables, remotes, own);
    }

    public ModelOptions with(OwnSources newOwn) {
        return new ModelOptions(
                paths, config, configMap, backupPattern, nodeLabelKey, schemas, variables, remotes, newOwn);
    }

    public ModelOptions withVariables(Path file) {
        return new ModelOptions(
                paths, config, configMap, backupPattern, nodeLabelKey, schemas, Optional.of(file), remotes, own);
    }
}
