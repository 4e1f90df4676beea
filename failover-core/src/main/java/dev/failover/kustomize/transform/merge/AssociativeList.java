package dev.failover.kustomize.transform.merge;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges two lists whose items are matched by merge keys: new items of the patch come first, in the patch's order. */
final class AssociativeList {
    private final StrategicMerge merge;
    private final List<String> keys;
    private final @Nullable ValueSchema itemSchema;

    AssociativeList(StrategicMerge merge, List<String> keys, Optional<ValueSchema> itemSchema) {
        this.merge = merge;
        this.keys = keys.isEmpty() ? List.of("") : keys;
        this.itemSchema = itemSchema.orElse(null);
    }

    /** @param patch may be the very target: a list that is added is merged with itself */
    YamlSequence merge(YamlSequence target, @Nullable YamlSequence patch) {
        ElementList into = ElementList.of(target);
        if (patch == null && haveDistinctKeys(target.items())) {
            return mergeEach(target);
        }
        ElementList from = patch == null ? ElementList.empty() : patch == target ? into : ElementList.of(patch);
        List<List<String>> all = MergeKeyValues.of(keys, List.of(from, into));
        if (all.isEmpty()) {
            return target;
        }
        List<String> given = givenKeys(all);
        ElementList result = ElementList.empty();
        for (List<String> values : all) {
            mergeItem(into, from, given, pick(values, given), result);
        }
        result.setAll(into.items(), given);
        return result.in(target);
    }

    private YamlSequence mergeEach(YamlSequence target) {
        return target.map(item -> {
            YamlNode merged = merge.merge(item, null, itemSchema);
            return merged == null ? item : merged;
        });
    }

    private boolean haveDistinctKeys(List<YamlNode> items) {
        Set<List<String>> seen = new HashSet<>();
        return items.stream().allMatch(item -> {
            List<String> values = MergeKeyValues.of(item, keys);
            return !values.contains("") && seen.add(values);
        });
    }

    private void mergeItem(
            ElementList into, ElementList from, List<String> given, List<String> values, ElementList result) {
        List<String> lookup = nonEmpty(given, values);
        List<String> lookupValues = pick(given, values, lookup);
        int old = into.find(lookup, lookupValues);
        int added = from.find(lookup, lookupValues);
        YamlNode target = old < 0 ? null : into.get(old);
        YamlNode patch = added < 0 ? null : from.get(added);
        YamlNode merged = merge.merge(target, patch, itemSchema);
        if (patch != null) {
            // kustomize takes the directive out of the patch itself, where the item may be found once more
            from.replace(added, PatchDirective.strip(patch));
        }
        if (merged == null || Nodes.isNull(merged) || Nodes.isEmptyMapping(merged)) {
            into.set(null, given, values);
            return;
        }
        YamlNode item = withKeys(merged, given, values);
        boolean replaced = patch != null && PatchDirective.replaces(patch);
        if (target instanceof YamlMapping && (target == patch || !replaced)) {
            into.replace(old, item);
        } else if (patch instanceof YamlMapping) {
            from.replace(added, item);
        }
        result.set(item, given, values);
    }

    /** Items were matched by the keys that both have, so one may lack a key that the other has. */
    private static YamlNode withKeys(YamlNode item, List<String> given, List<String> values) {
        if (!(item instanceof YamlMapping mapping)) {
            return item;
        }
        YamlMapping complete = mapping;
        for (int i = 0; i < given.size(); i++) {
            if (!values.get(i).isEmpty() && complete.get(given.get(i)).isEmpty()) {
                complete = complete.with(given.get(i), YamlScalar.string(values.get(i), mapping.provenance()));
            }
        }
        return complete;
    }

    /** The keys that any item has; all when none has one. */
    private List<String> givenKeys(List<List<String>> all) {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            int key = i;
            if (all.stream().anyMatch(values -> !values.get(key).isEmpty())) {
                given.add(keys.get(i));
            }
        }
        return given.isEmpty() ? keys : given;
    }

    private List<String> pick(List<String> values, List<String> given) {
        return pick(keys, values, given);
    }

    private static List<String> pick(List<String> keys, List<String> values, List<String> wanted) {
        return wanted.stream().map(key -> values.get(keys.indexOf(key))).toList();
    }

    private static List<String> nonEmpty(List<String> keys, List<String> values) {
        List<String> found = keys.stream()
                .filter(key -> !values.get(keys.indexOf(key)).isEmpty())
                .toList();
        return found.isEmpty() ? keys : found;
    }
}
