package dev.failover.topology;

import java.util.Optional;

/**
 * How a cluster is read.
 *
 * @param configFile the configuration as a plain YAML or JSON file of the tree; empty: a ConfigMap of the build
 * @param configMap {@code name} or {@code namespace/name} of that ConfigMap; empty: the one whose
 *     {@code services.yaml} holds a document with {@code services:}
 * @param backupPattern how a backup claim is named, {@code {primary}} standing for the primary's name
 * @param nodeLabelKey the node label by which the sides are told apart where the configuration doesn't say
 */
public record TopologyOptions(
        Optional<String> configFile, Optional<String> configMap, String backupPattern, String nodeLabelKey) {
    public static final TopologyOptions DEFAULT =
            new TopologyOptions(Optional.empty(), Optional.empty(), "{primary}-backup", "role");
}
