package dev.failover.kustomize.transform.merge;

import dev.failover.yaml.YamlCollection;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/** What a merge asks of a node. */
final class Nodes {
    private Nodes() {}

    static boolean isAbsent(@Nullable YamlNode node) {
        return node == null || isNull(node);
    }

    static boolean isNull(@Nullable YamlNode node) {
        return node != null && node.isNull();
    }

    static boolean isEmptyMapping(YamlNode node) {
        return node instanceof YamlMapping mapping && mapping.isEmpty();
    }

    /** Whether a merge key with this value counts as not given. */
    static boolean isEmpty(@Nullable YamlNode node) {
        return isAbsent(node) || (node instanceof YamlCollection collection && collection.isEmpty());
    }

    /** A scalar's text; "" for anything else. */
    static String text(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.text() : "";
    }

    static String kind(YamlNode node) {
        return node instanceof YamlMapping ? "mapping" : node instanceof YamlSequence ? "list" : "scalar";
    }
}
