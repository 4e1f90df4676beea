package dev.failover.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node as the plain value that kustomize decodes it to before it prints it: maps with string keys, lists, strings,
 * booleans, integers, doubles and null. What JSON can't hold is refused here, at the node to blame.
 */
final class GoValue {
    private final StringReading strings;

    /** What the next reader makes of a string. */
    interface StringReading {
        String value(String text, YamlNode at);

        String key(String text, YamlNode at);
    }

    GoValue(StringReading strings) {
        this.strings = strings;
    }

    /** @throws YamlValueException when kustomize refuses the node */
    @Nullable
    Object of(YamlNode root) {
        return root instanceof YamlMapping mapping ? map(mapping, true) : value(root);
    }

    private @Nullable Object value(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return map(mapping, false);
        }
        if (node instanceof YamlSequence sequence) {
            List<@Nullable Object> items = new ArrayList<>(sequence.size());
            sequence.items().forEach(item -> items.add(value(item)));
            return items;
        }
        return scalar((YamlScalar) node);
    }

    private @Nullable Object scalar(YamlScalar scalar) {
        Resolved resolved = KustomizeReading.value(scalar);
        if (resolved.value() instanceof String text) {
            boolean folded = scalar.style() == ScalarStyle.FOLDED && resolved.kind() == ScalarKind.STRING;
            return strings.value(folded ? FoldedStyle.rewritten(text) : text, scalar);
        }
        if (resolved.value() instanceof Double number && !Double.isFinite(number)) {
            throw new YamlValueException("JSON can't hold the number " + scalar.text(), scalar);
        }
        return resolved.value();
    }

    private Map<String, @Nullable Object> map(YamlMapping mapping, boolean top) {
        YamlMapping merged = mapping;
        if (mapping.entries().stream().anyMatch(e -> MergeKeys.isMerge(e.key()))) {
            merged = (YamlMapping) MergeKeys.resolve(mapping);
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : merged.entries()) {
            if (top && entry.key() instanceof YamlScalar key && key.isNull()) {
                continue; // dropped without a word by go-yaml, which can't put null into a string
            }
            String key = strings.key(key(entry.key(), top), entry.key());
            if (map.containsKey(key)) {
                throw new YamlValueException("the key '" + key + "' stands twice in the same mapping", entry.key());
            }
            map.put(key, value(entry.value()));
        }
        return map;
    }

    /** The topmost map is declared to have string keys, so any scalar will do; below it a key has to be a string. */
    private static String key(YamlNode node, boolean top) {
        if (node instanceof YamlScalar scalar) {
            Resolved resolved = KustomizeReading.value(scalar);
            boolean unknownTag = !scalar.tag().isEmpty() && !scalar.tag().equals(Tags.STR);
            if (top) {
                return resolved.kind() == ScalarKind.BINARY ? String.valueOf(resolved.value()) : scalar.text();
            }
            if (resolved.kind() == ScalarKind.STRING && !unknownTag) {
                return scalar.text();
            }
        }
        throw new YamlValueException("a key has to be a string", node);
    }
}
