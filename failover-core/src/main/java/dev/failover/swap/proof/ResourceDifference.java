package dev.failover.swap.proof;

import dev.failover.resource.ResId;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value that differs between two builds.
 *
 * @param before empty when it wasn't there
 * @param after empty when it is gone
 */
record ResourceDifference(ResId resource, YamlPath path, Optional<YamlNode> before, Optional<YamlNode> after) {

    /** Down to the single values; one of the two resources may be absent. */
    static List<ResourceDifference> between(ResId id, Optional<Resource> before, Optional<Resource> after) {
        List<ResourceDifference> differences = new ArrayList<>();
        collect(
                id,
                YamlPath.ROOT,
                before.map(Resource::root).orElse(null),
                after.map(Resource::root).orElse(null),
                differences);
        return differences;
    }

    private static void collect(
            ResId id,
            YamlPath path,
            @Nullable YamlNode before,
            @Nullable YamlNode after,
            List<ResourceDifference> differences) {
        if (isMappingOrAbsent(before) && isMappingOrAbsent(after) && size(before) + size(after) > 0) {
            for (Entry entry : entries(before)) {
                collect(id, path.key(entry.keyText()), entry.value(), value(after, entry.keyText()), differences);
            }
            for (Entry entry : entries(after)) {
                if (value(before, entry.keyText()) == null) {
                    collect(id, path.key(entry.keyText()), null, entry.value(), differences);
                }
            }
        } else if (before instanceof YamlSequence left && after instanceof YamlSequence right) {
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                collect(id, path.index(i), item(left, i), item(right, i), differences);
            }
        } else if (before == null || after == null || !before.sameValue(after)) {
            differences.add(new ResourceDifference(id, path, Optional.ofNullable(before), Optional.ofNullable(after)));
        }
    }

    private static boolean isMappingOrAbsent(@Nullable YamlNode node) {
        return node == null || node instanceof YamlMapping;
    }

    private static int size(@Nullable YamlNode node) {
        return entries(node).size();
    }

    private static List<Entry> entries(@Nullable YamlNode node) {
        return node instanceof YamlMapping mapping ? mapping.entries() : List.of();
    }

    private static @Nullable YamlNode value(@Nullable YamlNode node, String key) {
        return node instanceof YamlMapping mapping ? mapping.get(key).orElse(null) : null;
    }

    private static @Nullable YamlNode item(YamlSequence sequence, int index) {
        return index < sequence.size() ? sequence.items().get(index) : null;
    }

    /** Such as {@code Deployment/media/sonarr: spec.replicas: 1 -> 2}. */
    @Override
    public String toString() {
        String where = path.steps().isEmpty() ? resource.toString() : resource + ": " + path;
        return where + ": " + shown(before) + " -> " + shown(after);
    }

    private static String shown(Optional<YamlNode> node) {
        if (node.isEmpty()) {
            return "(none)";
        }
        return node.get() instanceof YamlScalar scalar ? scalar.text() : "(more than one value)";
    }
}
