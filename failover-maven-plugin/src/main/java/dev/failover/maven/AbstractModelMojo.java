package dev.failover.maven;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.SchemaSettings;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The goals that know services: the parameters that say how a tree is read. */
abstract class AbstractModelMojo extends AbstractFailoverMojo {

    /**
     * Directories to build, separated by commas, instead of the Flux entry points that are found: relative to the top of
     * the repository, or else to where Maven was started; or absolute, inside the repository. Those that apply the same object
     * are of several clusters.
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

    /** The version of Kubernetes that is to take the resources, such as <code>1.33</code>. */
    @Parameter(property = "failover.kubernetesVersion")
    private @Nullable String kubernetesVersion;

    /**
     * Directories and files with CustomResourceDefinitions or JSON Schemas, separated by commas, for custom resources
     * whose definition isn't in the repository. A JSON Schema is found by its name, such as
     * <code>servicemonitor-monitoring-v1.json</code> or <code>monitoring.coreos.com/servicemonitor_v1.json</code>;
     * in a directory that is called like a group it is of that group.
     */
    @Parameter(property = "failover.schemas")
    private @Nullable String schemas;

    /** Makes a kind of which no schema is known an error. */
    @Parameter(property = "failover.strictSchemas", defaultValue = "false")
    private boolean strictSchemas;

    /**
     * A YAML file with values for Flux variables that the repository doesn't set, such as those of a Secret that isn't
     * in it: <code>NAME: value</code>.
     */
    @Parameter(property = "failover.variables")
    private @Nullable String variables;

    /**
     * A directory with copies of the files and bases that kustomizations name by URL, since nothing is ever fetched:
     * <code>https://host/path</code> is <code>host/path</code> in it, and a repository's ref may follow its name, as in
     * <code>github.com/owner/name@v1/path</code>.
     */
    @Parameter(property = "failover.remotes")
    private @Nullable String remotes;

    private SchemaSettings schemaSettings() {
        return new SchemaSettings(
                Optional.ofNullable(kubernetesVersion),
                commaSeparated(schemas).stream()
                        .map(maven().executionRoot()::resolve)
                        .toList(),
                strictSchemas);
    }

    final ModelOptions model() {
        return new ModelOptions(
                commaSeparated(path),
                Optional.ofNullable(config),
                Optional.ofNullable(configMap),
                backupPattern,
                nodeLabelKey,
                schemaSettings(),
                Optional.ofNullable(variables).map(maven().executionRoot()::resolve),
                Optional.ofNullable(remotes).map(maven().executionRoot()::resolve));
    }
}
