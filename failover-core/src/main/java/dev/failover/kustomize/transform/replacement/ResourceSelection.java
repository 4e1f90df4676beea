package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.GvkSelection;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.resource.Gvk;
import dev.failover.resource.ResId;
import dev.failover.yaml.YamlMapping;
import java.util.stream.Stream;

/** Parts of an id that an object must have, now or earlier; exact, unlike those of a patch's target. */
record ResourceSelection(Gvk gvk, String name, String namespace) {
    private static final String DEFAULT_NAMESPACE = "default";

    static ResourceSelection of(YamlMapping node) {
        return new ResourceSelection(
                new Gvk(text(node, "group"), text(node, "version"), text(node, "kind")),
                text(node, "name"),
                text(node, "namespace"));
    }

    private static String text(YamlMapping node, String key) {
        return node.text(key).orElse("");
    }

    boolean matches(Operand operand) {
        return Stream.concat(Stream.of(operand.id()), operand.previousIds().stream())
                .anyMatch(this::matches);
    }

    private boolean matches(ResId id) {
        return (name.isEmpty() || name.equals(id.name()))
                && (namespace.isEmpty() || effective(namespace).equals(effective(id.namespace())))
                && GvkSelection.matches(id.gvk(), gvk);
    }

    /** Here no kind is cluster-scoped. */
    private static String effective(String namespace) {
        return namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace;
    }

    ResId asId() {
        return new ResId(gvk, namespace, name);
    }
}
