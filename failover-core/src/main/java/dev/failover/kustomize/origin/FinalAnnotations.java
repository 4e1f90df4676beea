package dev.failover.kustomize.origin;

import dev.failover.kustomize.model.operand.Operand;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What kustomize does to all annotations at the end: its own are dropped, also where a user wrote them; the others
 * become strings, their keys what they read as; an empty mapping of them vanishes.
 */
final class FinalAnnotations {
    private static final Set<String> INTERNAL = Set.of(
            "internal.config.kubernetes.io/previousKinds",
            "internal.config.kubernetes.io/previousNames",
            "internal.config.kubernetes.io/prefixes",
            "internal.config.kubernetes.io/suffixes",
            "internal.config.kubernetes.io/previousNamespaces",
            "internal.config.kubernetes.io/allowNameChange",
            "internal.config.kubernetes.io/allowKindChange",
            "internal.config.kubernetes.io/refBy",
            "internal.config.kubernetes.io/generatorBehavior",
            "internal.config.kubernetes.io/needsHashSuffix",
            "internal.config.kubernetes.io/path",
            "internal.config.kubernetes.io/index",
            "internal.config.kubernetes.io/seqindent",
            "internal.config.kubernetes.io/id",
            "internal.config.kubernetes.io/annotations-migration-resource-id",
            "config.kubernetes.io/path",
            "config.kubernetes.io/index",
            "config.k8s.io/id",
            "internal.config.kubernetes.io/helm-generated");

    private FinalAnnotations() {}

    /** @param dropped further annotations to drop */
    static Operand clean(Operand operand, Set<String> dropped) {
        YamlNode metadata = operand.root().get("metadata").orElse(null);
        if (metadata == null) {
            return operand.withRoot(operand.root()
                    .with("metadata", YamlMapping.of(List.of(), operand.root().provenance())));
        }
        return metadata instanceof YamlMapping m
                ? operand.withRoot(operand.root().with("metadata", clean(m, dropped)))
                : operand;
    }

    private static YamlMapping clean(YamlMapping metadata, Set<String> dropped) {
        YamlNode annotations = metadata.get("annotations").orElse(null);
        if (annotations == null) {
            return metadata;
        }
        List<Entry> kept = new ArrayList<>();
        if (annotations instanceof YamlMapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (!INTERNAL.contains(entry.keyText()) && !dropped.contains(entry.keyText())) {
                    kept.add(new Entry(key(entry), text(entry.value())));
                }
            }
        }
        return kept.isEmpty()
                ? metadata.without("annotations")
                : metadata.with("annotations", YamlMapping.of(kept, annotations.provenance()));
    }

    /** All as kustomize leaves them where it has set one of its own. */
    static YamlMapping texts(YamlMapping annotations) {
        return annotations.withEntries(annotations.entries().stream()
                .map(entry -> new Entry(key(entry), text(entry.value())))
                .toList());
    }

    /** Without the quotes that it may have been written in: a number can't be printed then. */
    private static YamlScalar key(Entry entry) {
        return YamlScalar.plain(entry.keyText(), entry.key().provenance());
    }

    private static YamlScalar text(YamlNode node) {
        return node instanceof YamlScalar scalar
                ? new YamlScalar(scalar.text(), ScalarStyle.PLAIN, Tags.STR, scalar.provenance())
                : YamlScalar.string("", node.provenance());
    }
}
