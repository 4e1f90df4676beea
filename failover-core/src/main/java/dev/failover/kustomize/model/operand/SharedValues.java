package dev.failover.kustomize.model.operand;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlPath.Index;
import dev.failover.yaml.YamlPath.Key;
import dev.failover.yaml.YamlPath.Step;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of one resource that are one value in kustomize: where {@code commonLabels} creates the same label in several
 * places it puts the very same node there, and whatever later overwrites one of them overwrites all. A base's
 * {@code commonLabels} and an overlay's {@code labels} are enough to see it: the selectors change too.
 *
 * @param groups the paths of each such value
 */
public record SharedValues(List<List<YamlPath>> groups) {
    public static final SharedValues NONE = new SharedValues(List.of());
    private static final YamlPath ANNOTATIONS = YamlPath.keys("metadata", "annotations");

    public SharedValues {
        groups = List.copyOf(groups);
    }

    /** These and one more value, which stands at all of the paths. */
    SharedValues plus(List<YamlPath> paths) {
        if (paths.size() < 2) {
            return this;
        }
        List<List<YamlPath>> all = new ArrayList<>(groups);
        all.add(List.copyOf(paths));
        return new SharedValues(all);
    }

    /** Without the paths into the annotations of the resource itself. */
    SharedValues withoutAnnotations() {
        SharedValues left = NONE;
        for (List<YamlPath> group : groups) {
            left = left.plus(group.stream()
                    .filter(p ->
                            p.steps().size() < 2 || !p.steps().subList(0, 2).equals(ANNOTATIONS.steps()))
                    .toList());
        }
        return left;
    }

    /** The new contents, with what was overwritten in one place overwritten in all. */
    YamlMapping settle(YamlMapping before, YamlMapping after) {
        YamlMapping settled = after;
        for (List<YamlPath> group : groups) {
            settled = settle(group, before, settled);
        }
        return settled;
    }

    /** Without the paths at which the value no longer stands. */
    SharedValues in(YamlMapping root) {
        SharedValues left = NONE;
        for (List<YamlPath> group : groups) {
            YamlNode value = firstIn(group, root);
            left = left.plus(group.stream()
                    .filter(p -> p.in(root).filter(node -> node == value).isPresent())
                    .toList());
        }
        return left;
    }

    private static YamlMapping settle(List<YamlPath> group, YamlMapping before, YamlMapping after) {
        YamlNode old = firstIn(group, before);
        YamlNode overwritten = old == null ? null : overwritten(group, old, after);
        if (overwritten == null) {
            return after;
        }
        YamlMapping settled = after;
        for (YamlPath path : group) {
            if (path.in(settled)
                    .filter(node -> isEqual(node, old) || isEqual(node, overwritten))
                    .isPresent()) {
                settled = (YamlMapping) put(settled, path.steps(), overwritten);
            }
        }
        return settled;
    }

    /** Whether overwriting one of the places leaves the other what it was, though perhaps in quotes now. */
    private static boolean isEqual(YamlNode node, YamlNode other) {
        return node == other || (node instanceof YamlScalar && node.sameValue(other));
    }

    private static @Nullable YamlNode firstIn(List<YamlPath> group, YamlMapping root) {
        return group.stream().flatMap(p -> p.in(root).stream()).findFirst().orElse(null);
    }

    /** What stands in the place of the old value; list elements move about, so that they prove nothing. */
    private static @Nullable YamlNode overwritten(List<YamlPath> group, YamlNode old, YamlMapping after) {
        List<YamlNode> others = group.stream()
                .filter(p -> p.steps().stream().allMatch(Key.class::isInstance))
                .flatMap(p -> p.in(after).stream())
                .filter(node -> node != old && node instanceof YamlScalar)
                .toList();
        return others.stream()
                .filter(node -> !isEqual(node, old))
                .findFirst()
                .orElse(others.isEmpty() ? null : others.get(0));
    }

    private static YamlNode put(YamlNode node, List<Step> path, YamlNode value) {
        if (path.isEmpty()) {
            return value;
        }
        List<Step> rest = path.subList(1, path.size());
        if (path.get(0) instanceof Key key && node instanceof YamlMapping mapping) {
            return mapping.update(key.name(), child -> put(child, rest, value));
        }
        if (path.get(0) instanceof Index index && node instanceof YamlSequence sequence) {
            return sequence.with(index.number(), put(sequence.items().get(index.number()), rest, value));
        }
        return node;
    }
}
