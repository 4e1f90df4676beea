package dev.failover.kustomize.transform.replacement;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the one field that a source's path leads to. */
final class FieldLookup {
    private final List<PathPart> path;
    private final FieldRefusals refusals;

    FieldLookup(String path, FieldRefusals refusals) {
        this(PathPart.split(path), refusals);
    }

    FieldLookup(List<PathPart> path, FieldRefusals refusals) {
        this.path = path.stream()
                .map(part -> new PathPart(part.text().strip()))
                .filter(part -> !part.text().isEmpty())
                .toList();
        this.refusals = refusals;
    }

    /** Empty when the field isn't there, or holds nothing. */
    Optional<YamlNode> in(YamlNode root) {
        YamlNode node = root;
        for (PathPart part : path) {
            node = step(node, part);
            if (node == null) {
                return Optional.empty();
            }
        }
        return isEmpty(node) ? Optional.empty() : Optional.of(node);
    }

    private @Nullable YamlNode step(YamlNode node, PathPart part) {
        if (part.isEvery()) {
            throw refusals.of(
                    "error looking up replacement source: wildcard is not supported in PathGetter",
                    "A source is one field; name it.");
        }
        if (part.isNumber() && part.index() < 0) {
            throw refusals.of(
                    "array index " + part.index() + " cannot be negative", "Use '-' for the last item of a list.");
        }
        if (isNull(node)) {
            return null;
        }
        if (part.isNumber() || part.isLast()) {
            return at(list(node, part), part);
        }
        return part.isItem() ? item(list(node, part), part) : field(node, part);
    }

    private @Nullable YamlNode at(YamlSequence list, PathPart part) {
        int index = part.isLast() ? list.size() - 1 : part.index();
        return index >= 0 && index < list.size() ? list.items().get(index) : null;
    }

    private @Nullable YamlNode item(YamlSequence list, PathPart part) {
        if (!part.isWellFormedItem()) {
            throw refusals.badItem(part);
        }
        return list.items().stream()
                .filter(item -> matches(item, part.itemKey(), part.itemValue()))
                .findFirst()
                .orElse(null);
    }

    private static boolean matches(YamlNode item, String key, String value) {
        YamlNode compared = key.isEmpty()
                ? item
                : item instanceof YamlMapping mapping ? mapping.get(key).orElse(null) : null;
        if (compared == null) {
            return false;
        }
        return (compared instanceof YamlScalar scalar ? scalar.text() : "").equals(value);
    }

    private @Nullable YamlNode field(YamlNode node, PathPart part) {
        if (!(node instanceof YamlMapping mapping)) {
            throw refusals.wrongKind(part, node, "a mapping");
        }
        return mapping.get(part.text()).orElse(null);
    }

    private YamlSequence list(YamlNode node, PathPart part) {
        if (!(node instanceof YamlSequence list)) {
            throw refusals.wrongKind(part, node, "a list");
        }
        return list;
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }

    private static boolean isEmpty(YamlNode node) {
        return isNull(node)
                || (node instanceof YamlMapping mapping && mapping.isEmpty())
                || (node instanceof YamlSequence list && list.size() == 0);
    }
}
