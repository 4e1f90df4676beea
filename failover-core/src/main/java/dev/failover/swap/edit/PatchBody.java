package dev.failover.swap.edit;

import dev.failover.source.Provenance;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlPath.Index;
import dev.failover.yaml.YamlPath.Key;
import dev.failover.yaml.YamlPath.Step;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.edit.BlockText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A strategic merge patch that gives one object values at paths, and nothing else. Of the lists on the way only a pod's
 * volumes are merged (by name); any other takes the place of the old one, so all of it is in the patch.
 *
 * @param volumes the path of the list that is merged by name
 */
public record PatchBody(YamlMapping built, YamlPath volumes) {

    /** A value at what is left of a path; empty: nothing is to be there. */
    private record Goal(List<Step> rest, Optional<String> value) {
        Goal below() {
            return new Goal(rest.subList(1, rest.size()), value);
        }
    }

    /** @param identity the object's apiVersion, kind and metadata, as the patch is to have them */
    public String text(YamlMapping identity, List<Expectation> values) {
        List<Goal> goals =
                values.stream().map(e -> new Goal(e.path().steps(), e.value())).toList();
        List<Entry> entries = new ArrayList<>(identity.entries());
        entries.addAll(((YamlMapping) patch(built, YamlPath.ROOT, goals)).entries());
        return BlockText.of(YamlMapping.of(entries, identity.provenance()));
    }

    private YamlNode patch(@Nullable YamlNode node, YamlPath path, List<Goal> goals) {
        if (goals.get(0).rest().isEmpty()) {
            return goals.get(0)
                    .value()
                    .map(text -> YamlScalar.string(text, provenance()))
                    .orElseGet(() -> YamlScalar.plain("null", provenance()));
        }
        if (node instanceof YamlSequence list) {
            return path.equals(volumes) ? volumes(list, path, goals) : whole(list, goals);
        }
        List<Entry> entries = new ArrayList<>();
        byStep(goals).forEach((step, below) -> {
            String key = ((Key) step).name();
            YamlNode value =
                    node instanceof YamlMapping mapping ? mapping.get(key).orElse(null) : null;
            entries.add(entry(key, patch(value, path.key(key), below)));
        });
        return YamlMapping.of(entries, provenance());
    }

    /** The names of the volumes before it stand there too: a merge puts those first that a patch names. */
    private YamlNode volumes(YamlSequence list, YamlPath path, List<Goal> goals) {
        Map<Step, List<Goal>> changed = byStep(goals);
        List<YamlNode> items = new ArrayList<>();
        for (int i = 0; i < list.size() && !changed.isEmpty(); i++) {
            YamlMapping volume = (YamlMapping) list.items().get(i);
            List<Goal> below = changed.remove(new Index(i));
            List<Entry> entries = new ArrayList<>(volume.entry("name").stream().toList());
            if (below != null) {
                entries.addAll(((YamlMapping) patch(volume, path.index(i), below)).entries());
            }
            items.add(YamlMapping.of(entries, provenance()));
        }
        return YamlSequence.of(items, provenance());
    }

    /** A copy with the values in it. */
    private YamlNode whole(YamlNode node, List<Goal> goals) {
        if (goals.get(0).rest().isEmpty()) {
            return YamlScalar.string(goals.get(0).value().orElse(""), provenance());
        }
        YamlNode copy = node;
        for (Map.Entry<Step, List<Goal>> goal : byStep(goals).entrySet()) {
            if (goal.getKey() instanceof Index index && copy instanceof YamlSequence list) {
                copy = list.with(index.number(), whole(list.items().get(index.number()), goal.getValue()));
            } else if (goal.getKey() instanceof Key key && copy instanceof YamlMapping mapping) {
                copy = mapping.update(key.name(), value -> whole(value, goal.getValue()));
            }
        }
        return copy;
    }

    private static Map<Step, List<Goal>> byStep(List<Goal> goals) {
        Map<Step, List<Goal>> byStep = new LinkedHashMap<>();
        goals.forEach(goal -> byStep.computeIfAbsent(goal.rest().get(0), step -> new ArrayList<>())
                .add(goal.below()));
        return byStep;
    }

    private Entry entry(String key, YamlNode value) {
        return new Entry(YamlScalar.string(key, provenance()), value);
    }

    private Provenance provenance() {
        return built.provenance();
    }
}
