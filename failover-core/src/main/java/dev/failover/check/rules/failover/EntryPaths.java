package dev.failover.check.rules.failover;

import dev.failover.check.entry.ServiceEntry.Field;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.ValuePaths;
import dev.failover.topology.ValueSearch;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Where a workload that is no Deployment or StatefulSet holds the two values of an entry. */
record EntryPaths(Workload workload, String nodeLabelKey) {

    List<Field> fields(ClaimMount mount) {
        YamlMapping root = workload.resource().root();
        return List.of(
                new Field("claim_path", ValuePaths.text(mount.path(), root), true),
                node(mount)
                        .map(path -> new Field("node_path", ValuePaths.text(path, root), true))
                        .orElseGet(() -> new Field("node_path", "path to the node label " + nodeLabelKey, false)));
    }

    /** The node that is selected for the pod that mounts the claim. */
    Optional<String> selected(ClaimMount mount) {
        return workload.isService()
                ? workload.selectedNode(labelKey(mount)).map(YamlScalar::text)
                : node(mount)
                        .flatMap(path -> path.in(workload.resource().root()))
                        .map(value -> ((YamlScalar) value).text());
    }

    /** The label that the pod which mounts the claim selects its node by; the usual one where none is found. */
    String labelKey(ClaimMount mount) {
        return workload.isService()
                ? workload.selectedNode(nodeLabelKey).isPresent()
                        ? nodeLabelKey
                        : onlyKey().orElse(nodeLabelKey)
                : node(mount)
                        .map(path ->
                                ((YamlPath.Key) path.steps().get(path.steps().size() - 1)).name())
                        .orElse(nodeLabelKey);
    }

    /** The one label that the node selector has. */
    private Optional<String> onlyKey() {
        return workload.nodeSelector()
                .map(YamlMapping::entries)
                .filter(labels -> labels.size() == 1)
                .map(labels -> labels.get(0).keyText());
    }

    /** The usual label of the node selector, or the only one that it has. */
    private Optional<YamlPath> node(ClaimMount mount) {
        YamlMapping root = workload.resource().root();
        return ValueSearch.in(root).selectorFor(mount.path()).flatMap(path -> {
            YamlMapping selector = (YamlMapping) path.in(root).orElseThrow();
            return selector.entries().stream()
                    .filter(e -> e.value() instanceof YamlScalar)
                    .map(Entry::keyText)
                    .filter(key ->
                            key.equals(nodeLabelKey) || selector.entries().size() == 1)
                    .map(path::key)
                    .findFirst();
        });
    }
}
