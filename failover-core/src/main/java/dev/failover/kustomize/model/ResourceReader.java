package dev.failover.kustomize.model;

import dev.failover.resource.Resource;
import dev.failover.yaml.YamlCollection;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The objects of a file: its documents, and the items of its lists. */
public final class ResourceReader {
    private ResourceReader() {}

    /** @throws RefusedException when the file has a syntax error, or something in it isn't an object */
    public static List<Resource> read(YamlStream stream) {
        Deque<YamlMapping> left = new ArrayDeque<>();
        for (YamlNode node : roots(stream)) {
            object(node).ifPresent(left::add);
        }
        return expandLists(left);
    }

    private static List<YamlNode> roots(YamlStream stream) {
        List<YamlNode> roots = Roots.all(stream);
        // Only a list that is alone in its file is opened before its items are checked.
        if (roots.size() == 1 && roots.get(0) instanceof YamlMapping only && isPlainList(only)) {
            return only.sequence("items").map(YamlSequence::items).orElse(List.of());
        }
        return roots;
    }

    private static boolean isPlainList(YamlMapping mapping) {
        String kind = mapping.text("kind").orElse("");
        return (kind.equals("List") || kind.equals("ResourceList"))
                && mapping.get("items").isPresent();
    }

    /** Items of lists come after all documents, as kustomize has it. */
    private static List<Resource> expandLists(Deque<YamlMapping> left) {
        List<Resource> resources = new ArrayList<>();
        while (!left.isEmpty()) {
            YamlMapping root = left.removeFirst();
            Optional<YamlNode> items = root.get("items");
            if (!isListKind(root) || items.isEmpty()) {
                resources.add(new Resource(root));
            } else if (items.get() instanceof YamlSequence sequence) {
                sequence.items().forEach(item -> object(item).ifPresent(left::addLast));
            } else if (!items.get().isNull()) {
                throw new RefusedException(
                        "kustomize-bad-resource",
                        "expected array in " + root.text("kind").orElse("") + "/items",
                        items.get().location(),
                        "Make 'items' a list.");
            }
        }
        return resources;
    }

    private static boolean isListKind(YamlMapping root) {
        return root.text("kind").orElse("").endsWith("List");
    }

    private static Optional<YamlMapping> object(YamlNode node) {
        if (node.isNull() || (node instanceof YamlCollection collection && collection.isEmpty())) {
            return Optional.empty();
        }
        if (!(node instanceof YamlMapping root)) {
            throw new RefusedException(
                    "kustomize-bad-resource",
                    "a Kubernetes object must be a mapping",
                    node.location(),
                    "Give it 'apiVersion', 'kind' and 'metadata'.");
        }
        if (text(root, "kind").isEmpty()) {
            throw new RefusedException(
                    "kustomize-bad-resource", "missing kind in object", root.location(), "Add 'kind:'.");
        }
        boolean named = root.mapping("metadata").flatMap(m -> text(m, "name")).isPresent();
        if (!named && !isListKind(root)) {
            throw new RefusedException(
                    "kustomize-bad-resource",
                    "missing metadata.name in object of kind "
                            + text(root, "kind").orElse(""),
                    root.location(),
                    text(root, "apiVersion").orElse("").startsWith("kustomize.config.k8s.io/")
                            ? "This is a kustomization file; name its directory instead."
                            : "Add 'name:' under 'metadata:'.");
        }
        return Optional.of(root);
    }

    private static Optional<String> text(YamlMapping mapping, String key) {
        return mapping.text(key).filter(t -> !t.isEmpty());
    }
}
