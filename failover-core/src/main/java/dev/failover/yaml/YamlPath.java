package dev.failover.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A way through mappings (by key) and sequences (by index); prints as {@code spec.containers[0].image}. */
public record YamlPath(List<Step> steps) {
    public static final YamlPath ROOT = new YamlPath(List.of());

    public YamlPath {
        steps = List.copyOf(steps);
    }

    /** One step: a key, or an index. */
    public sealed interface Step {}

    public record Key(String name) implements Step {}

    public record Index(int number) implements Step {}

    /** A path of keys alone. */
    public static YamlPath keys(String... keys) {
        YamlPath path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    public YamlPath key(String name) {
        return plus(new Key(name));
    }

    public YamlPath index(int number) {
        return plus(new Index(number));
    }

    /** The path without its last step. */
    public YamlPath parent() {
        return new YamlPath(steps.subList(0, steps.size() - 1));
    }

    private YamlPath plus(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new YamlPath(all);
    }

    /** The node at this path below a root. */
    public Optional<YamlNode> in(YamlNode root) {
        YamlNode node = root;
        for (Step step : steps) {
            YamlNode next = null;
            if (step instanceof Key key && node instanceof YamlMapping mapping) {
                next = mapping.value(key.name());
            } else if (step instanceof Index index
                    && node instanceof YamlSequence sequence
                    && index.number() >= 0
                    && index.number() < sequence.size()) {
                next = sequence.items().get(index.number());
            }
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return Optional.of(node);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Key key) {
                out.append(out.isEmpty() ? "" : ".").append(key.name());
            } else if (step instanceof Index index) {
                out.append('[').append(index.number()).append(']');
            }
        }
        return out.toString();
    }
}
