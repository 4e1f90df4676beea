package dev.failover.yaml.resolve;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node as the plain value that kustomize decodes it to before it prints it: maps with string keys, lists, strings,
 * booleans, integers, doubles and null. What JSON can't hold is refused here, at the node to blame.
 */
public final class GoValue {
    private final StringReading strings;

    /** What the next reader makes of a string. */
    public interface StringReading {
        String value(String text, YamlNode at);

        String key(String text, YamlNode at);
    }

    public GoValue(StringReading strings) {
        this.strings = strings;
    }

    /** @throws YamlValueException when kustomize refuses the node */
    @Nullable
    public Object of(YamlNode root) {
        return root instanceof YamlMapping mapping ? map(mapping, true, false) : value(root, false);
    }

    private @Nullable Object value(YamlNode node, boolean inFlow) {
        if (node instanceof YamlMapping mapping) {
            return map(mapping, false, inFlow);
        }
        if (node instanceof YamlSequence sequence) {
            List<@Nullable Object> items = new ArrayList<>(sequence.size());
            sequence.items().forEach(item -> items.add(value(item, inFlow || sequence.flow())));
            return items;
        }
        return scalar((YamlScalar) node, inFlow);
    }

    private @Nullable Object scalar(YamlScalar scalar, boolean inFlow) {
        if (inFlow && isNothing(scalar)) {
            return "";
        }
        Resolved resolved = KustomizeReading.value(scalar);
        if (resolved.value() instanceof String text) {
            if (!inFlow && KustomizeReading.losesTab(scalar)) {
                throw new YamlValueException(
                        "kustomize can't print a string with several lines that begins with a tab", scalar);
            }
            boolean rewritten = !inFlow && resolved.kind() == ScalarKind.STRING;
            return strings.value(rewritten ? KustomizeReading.rewritten(scalar) : text, scalar);
        }
        if (resolved.value() instanceof Double number && !Double.isFinite(number)) {
            throw new YamlValueException("JSON can't hold the number " + scalar.text(), scalar);
        }
        return resolved.value();
    }

    /**
     * A null without a text, which kustomize writes as a pair of quotes in braces, brackets and keys before it reads all
     * again and finds an empty string.
     */
    private static boolean isNothing(YamlScalar scalar) {
        return scalar.text().isEmpty() && scalar.tag().isEmpty() && scalar.style() == ScalarStyle.PLAIN;
    }

    private Map<String, @Nullable Object> map(YamlMapping mapping, boolean top, boolean inFlow) {
        YamlMapping merged = hasMergeKey(mapping) ? (YamlMapping) MergeKeys.resolve(mapping) : mapping;
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : merged.entries()) {
            String key = key(entry.key(), top);
            String printed = strings.key(key, entry.key());
            if (map.containsKey(printed)) {
                throw new YamlValueException("the key '" + key + "' is defined twice in the same mapping", entry.key());
            }
            map.put(printed, value(entry.value(), inFlow || mapping.flow()));
        }
        return map;
    }

    private static boolean hasMergeKey(YamlMapping mapping) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (MergeKeys.isMerge(entry.key())) {
                return true;
            }
        }
        return false;
    }

    /** The topmost map is declared to have string keys, so any scalar but null will do; below it a key must be a string. */
    private static String key(YamlNode node, boolean top) {
        if (!(node instanceof YamlScalar scalar)) {
            throw new YamlValueException("a key must be a string", node);
        }
        if (isNothing(scalar)) {
            return "";
        }
        Resolved resolved = KustomizeReading.value(scalar);
        if (top && resolved.value() != null) {
            return resolved.kind() == ScalarKind.BINARY ? String.valueOf(resolved.value()) : scalar.text();
        }
        boolean ownTag = !scalar.tag().isEmpty() && !scalar.tag().equals(Tags.STR);
        if (resolved.kind() != ScalarKind.STRING || ownTag) {
            throw new YamlValueException("a key must be a string", scalar);
        }
        return scalar.text();
    }
}
