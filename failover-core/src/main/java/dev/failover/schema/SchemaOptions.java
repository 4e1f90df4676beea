package dev.failover.schema;

import dev.failover.schema.kubernetes.KubernetesVersion;
import dev.failover.source.SourceTree;
import java.util.List;
import java.util.Optional;

/**
 * How resources are held against schemas.
 *
 * @param version of the Kubernetes that is to take them; empty: that of the catalogue
 * @param files trees with further definitions and files of JSON Schema
 * @param strict whether a kind without a schema is an error
 */
public record SchemaOptions(Optional<KubernetesVersion> version, List<SourceTree> files, boolean strict) {
    public static final SchemaOptions DEFAULT = new SchemaOptions(Optional.empty(), List.of(), false);

    public SchemaOptions {
        files = List.copyOf(files);
    }
}
