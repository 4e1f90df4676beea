package dev.failover.maven;

import dev.failover.goal.ModelOptions;
import dev.failover.goal.OwnSources;
import dev.failover.goal.SchemaSettings;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The goals that know services: the parameters that say how a tree is read. */
abstract class AbstractModelMojo extends AbstractFailoverMojo {

    /**
     * Comma-separated list of directories to build instead of the Flux entry points. Paths are relative to the top of
     * the repository, or else to the directory where Maven was started. An absolute path must be inside the repository.
     * Directories that apply the same object count as separate clusters.
     */
    @Parameter(property = "failover.path")
    private @Nullable String path;

    /**
     * A plain YAML or JSON file with the failover configuration, instead of a ConfigMap. The path is relative to the
     * repository.
     */
    @Parameter(property = "failover.config")
    private @Nullable String config;

    /**
     * The ConfigMap with the failover configuration: <code>name</code> or <code>namespace/name</code>. Default: the one
     * whose key <code>services.yaml</code> contains <code>services:</code>.
     */
    @Parameter(property = "failover.configMap")
    private @Nullable String configMap;

    /** The pattern for names of backup claims. <code>{primary}</code> stands for the name of the primary claim. */
    @Parameter(property = "failover.backupPattern", defaultValue = ModelOptions.DEFAULT_BACKUP_PATTERN)
    private String backupPattern;

    /** The node label whose value distinguishes primary and backup nodes. */
    @Parameter(property = "failover.nodeLabelKey", defaultValue = ModelOptions.DEFAULT_NODE_LABEL_KEY)
    private String nodeLabelKey;

    /** The Kubernetes version of the cluster, such as <code>1.33</code>. */
    @Parameter(property = "failover.kubernetesVersion")
    private @Nullable String kubernetesVersion;

    /**
     * Comma-separated list of directories and files with CustomResourceDefinitions or JSON Schemas, for custom
     * resources whose definition isn't in the repository. A JSON Schema is found by its file name, such as
     * <code>servicemonitor-monitoring-v1.json</code> or <code>monitoring.coreos.com/servicemonitor_v1.json</code>. In a
     * directory named after a group, it applies to that group only.
     */
    @Parameter(property = "failover.schemas")
    private @Nullable String schemas;

    /** Treats a kind without a known schema as an error. */
    @Parameter(property = "failover.strictSchemas", defaultValue = "false")
    private boolean strictSchemas;

    /**
     * A YAML file with values for Flux variables that the repository doesn't set (<code>NAME: value</code>), for
     * example because they are in a Secret outside of it.
     */
    @Parameter(property = "failover.variables")
    private @Nullable String variables;

    /**
     * A directory with copies of the files and bases that kustomizations refer to by URL, because failover never
     * fetches them. The copy of <code>https://host/path</code> is <code>host/path</code> in this directory. A ref can
     * follow a repository's name, as in <code>github.com/owner/name@v1/path</code>.
     */
    @Parameter(property = "failover.remotes")
    private @Nullable String remotes;

    /**
     * Comma-separated list of the Flux sources that are this repository: <code>name</code> or
     * <code>namespace/name</code>. Default: <code>sources</code> in <code>.failover.yaml</code>. If that isn't set
     * either, failover finds them by the URLs of the Git remotes.
     */
    @Parameter(property = "failover.sources")
    private @Nullable String sources;

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
                Optional.ofNullable(remotes).map(maven().executionRoot()::resolve),
                OwnSources.named(commaSeparated(sources)));
    }
}
