package dev.failover.yaml.resolve;

import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlValueException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merge keys resolved as kustomize does when it reads a resource: a mapping's own entries stay in place, what
 * {@code <<} adds follows; of several mappings the first wins.
 */
public final class MergeKeys {
    private final Map<YamlNode, YamlNode> done = new IdentityHashMap<>();

    private MergeKeys() {}

    /**
     * The same node, if nothing below it has a merge key.
     *
     * @throws YamlValueException when a merge key's value isn't a mapping or a list of mappings, or it stands twice
     */
    public static YamlNode resolve(YamlNode root) {
        return new MergeKeys().resolved(root);
    }

    private YamlNode resolved(YamlNode node) {
        if (node instanceof YamlScalar) {
            return node;
        }
        YamlNode known = done.get(node);
        if (known == null) {
            known = node instanceof YamlMapping mapping ? inMapping(mapping) : inSequence((YamlSequence) node);
            done.put(node, known);
        }
        return known;
    }

    private YamlSequence inSequence(YamlSequence sequence) {
        List<YamlNode> items = new ArrayList<>(sequence.size());
        boolean changed = false;
        for (YamlNode item : sequence.items()) {
            YamlNode after = resolved(item);
            changed |= after != item;
            items.add(after);
        }
        return changed ? sequence.withItems(items) : sequence;
    }

    private YamlMapping inMapping(YamlMapping mapping) {
        List<YamlMapping.Entry> own = new ArrayList<>(mapping.size());
        YamlMapping.Entry merge = null;
        boolean cleared = false;
        boolean changed = false;
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (isMerge(entry.key())) {
                if (merge != null) {
                    throw new YamlValueException("the merge key << is defined twice in the same mapping", entry.key());
                }
                merge = entry;
            }
            // the key to merge is found by its tag, but removed by its text: so a quoted "<<" goes, too
            if (!cleared && entry.keyText().equals("<<")) {
                cleared = true;
            } else {
                YamlMapping.Entry after = entry.withValue(resolved(entry.value()));
                changed |= after != entry;
                own.add(after);
            }
        }
        if (merge != null) {
            return mapping.withEntries(merged(own, sources(merge)));
        }
        return changed || cleared ? mapping.withEntries(own) : mapping;
    }

    static boolean isMerge(YamlNode key) {
        return key instanceof YamlScalar scalar
                && (scalar.tag().equals(Tags.MERGE)
                        || (scalar.tag().isEmpty()
                                && scalar.style() == ScalarStyle.PLAIN
                                && scalar.text().equals("<<")));
    }

    private static List<YamlMapping.Entry> merged(List<YamlMapping.Entry> own, List<YamlMapping> sources) {
        Map<String, YamlMapping.Entry> added = new LinkedHashMap<>();
        for (int i = sources.size() - 1; i >= 0; i--) {
            sources.get(i)
                    .entries()
                    .forEach(e -> added.merge(e.keyText(), e, (first, later) -> first.withValue(later.value())));
        }
        own.forEach(e -> added.remove(e.keyText()));
        List<YamlMapping.Entry> all = new ArrayList<>(own);
        all.addAll(added.values());
        return all;
    }

    private List<YamlMapping> sources(YamlMapping.Entry merge) {
        List<YamlNode> given =
                merge.value() instanceof YamlSequence list ? List.copyOf(list.items()) : List.of(merge.value());
        List<YamlMapping> sources = new ArrayList<>();
        for (YamlNode node : given) {
            if (!(resolved(node) instanceof YamlMapping mapping)) {
                throw new YamlValueException("the merge key << needs a mapping or a list of mappings", node);
            }
            sources.add(mapping);
        }
        return sources;
    }
}
