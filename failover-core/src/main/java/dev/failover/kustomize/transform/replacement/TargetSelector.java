package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.LabelSelector;
import dev.failover.kustomize.model.Metadata;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Selector;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;

/** A {@code select} or {@code reject}. */
final class TargetSelector {
    private final Selector id;
    private final boolean byMetadata;
    private final LabelSelector labels;
    private final LabelSelector annotations;

    TargetSelector(YamlMapping node) {
        this.id = Selector.of(node);
        this.byMetadata = !text(node, "labelSelector").isEmpty()
                || !text(node, "annotationSelector").isEmpty();
        this.labels = selector(node, "labelSelector");
        this.annotations = selector(node, "annotationSelector");
    }

    private static LabelSelector selector(YamlMapping node, String key) {
        return LabelSelector.parse(
                text(node, key), node.get(key).map(YamlNode::location).orElse(node.location()));
    }

    private static String text(YamlMapping node, String key) {
        return node.scalar(key).map(YamlScalar::text).orElse("");
    }

    boolean selects(Operand operand) {
        return matchesId(operand) && matchesMetadata(operand);
    }

    /** Its id and its selectors each reject on their own. */
    boolean rejects(Operand operand) {
        return (!id.isOfAnyId() && matchesId(operand)) || (byMetadata && matchesMetadata(operand));
    }

    private boolean matchesId(Operand operand) {
        return id.matchesId(operand.id()) || operand.previousIds().stream().anyMatch(id::matchesId);
    }

    private boolean matchesMetadata(Operand operand) {
        if (!byMetadata) {
            return true;
        }
        Metadata metadata = Metadata.of(operand.root());
        return labels.matches(metadata.labels()) && annotations.matches(metadata.annotations());
    }
}
