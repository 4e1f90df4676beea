package dev.failover.kustomize.transform.json6902;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finding, changing and comparing values of a tree of {@link JsonValues}. */
final class JsonTree {
    private JsonTree() {}

    /** A change of the last container on the way. */
    interface Edit {
        YamlNode apply(JsonContainer container, String key) throws PatchFailedException;
    }

    static YamlNode edit(YamlNode document, JsonPointer path, String operation, Edit edit) throws PatchFailedException {
        return edit(document, path.keys(), path, operation, edit);
    }

    private static YamlNode edit(YamlNode node, List<String> keys, JsonPointer path, String operation, Edit edit)
            throws PatchFailedException {
        JsonContainer container = JsonContainer.of(node);
        if (container == null) {
            throw missing(operation, path);
        }
        if (keys.size() == 1) {
            return last(container, keys.get(0), path, operation, edit);
        }
        YamlNode changed = edit(
                step(container, keys.get(0), path, operation), keys.subList(1, keys.size()), path, operation, edit);
        return container.set(keys.get(0), changed);
    }

    private static YamlNode last(JsonContainer container, String key, JsonPointer path, String operation, Edit edit)
            throws PatchFailedException {
        try {
            return edit.apply(container, key);
        } catch (PatchFailedException e) {
            throw new PatchFailedException("error in " + operation + " for path: '" + path + "': " + e.getMessage());
        }
    }

    /** Null when the last key isn't there, or holds null. */
    static @Nullable YamlNode get(YamlNode document, JsonPointer path, String operation) throws PatchFailedException {
        YamlNode node = document;
        for (String key : path.parents()) {
            node = step(require(JsonContainer.of(node), operation, path), key, path, operation);
        }
        YamlNode found = require(JsonContainer.of(node), operation, path).get(path.last());
        return found == null || found.isNull() ? null : found;
    }

    private static YamlNode step(JsonContainer container, String key, JsonPointer path, String operation)
            throws PatchFailedException {
        YamlNode next;
        try {
            next = container.get(key);
        } catch (PatchFailedException e) {
            throw missing(operation, path);
        }
        if (next == null) {
            throw missing(operation, path);
        }
        return next;
    }

    private static JsonContainer require(@Nullable JsonContainer container, String operation, JsonPointer path)
            throws PatchFailedException {
        if (container == null) {
            throw missing(operation, path);
        }
        return container;
    }

    static PatchFailedException missing(String operation, JsonPointer path) {
        return new PatchFailedException(
                operation + " operation does not apply: doc is missing path: \"" + path + "\": missing value");
    }

    static boolean isString(YamlScalar scalar) {
        return scalar.kind() == ScalarKind.STRING;
    }

    /** Numbers are the same when they are written the same: {@code 1.0} is not {@code 1}. */
    static boolean same(YamlNode a, YamlNode b) {
        if (a instanceof YamlMapping left && b instanceof YamlMapping right) {
            return left.size() == right.size()
                    && left.entries().stream()
                            .allMatch(e -> right.get(e.keyText())
                                    .filter(v -> same(e.value(), v))
                                    .isPresent());
        }
        if (a instanceof YamlSequence left && b instanceof YamlSequence right) {
            boolean same = left.size() == right.size();
            for (int i = 0; same && i < left.size(); i++) {
                same = same(left.items().get(i), right.items().get(i));
            }
            return same;
        }
        return a instanceof YamlScalar left
                && b instanceof YamlScalar right
                && isString(left) == isString(right)
                && left.text().equals(right.text());
    }
}
