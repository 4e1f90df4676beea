package dev.failover.yaml;

import dev.failover.source.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A list of nodes. */
public final class YamlSequence extends YamlCollection {
    private final List<YamlNode> items;

    public YamlSequence(List<? extends YamlNode> items, boolean flow, String tag, Provenance provenance) {
        super(flow, tag, provenance);
        this.items = List.copyOf(items);
    }

    public static YamlSequence of(List<? extends YamlNode> items, Provenance provenance) {
        return new YamlSequence(items, false, "", provenance);
    }

    public List<YamlNode> items() {
        return items;
    }

    @Override
    public List<YamlNode> children() {
        return items;
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public YamlSequence withProvenance(Provenance newProvenance) {
        return new YamlSequence(items, flow(), tag(), newProvenance);
    }

    public YamlSequence withItems(List<? extends YamlNode> newItems) {
        return new YamlSequence(newItems, flow(), tag(), provenance());
    }

    public YamlSequence with(int index, YamlNode item) {
        if (items.get(index) == item) {
            return this;
        }
        List<YamlNode> changed = new ArrayList<>(items);
        changed.set(index, item);
        return withItems(changed);
    }

    @Override
    public YamlSequence map(UnaryOperator<YamlNode> change) {
        List<YamlNode> changed = new ArrayList<>(items.size());
        boolean same = true;
        for (YamlNode item : items) {
            YamlNode after = change.apply(item);
            same &= after == item;
            changed.add(after);
        }
        return same ? this : withItems(changed);
    }
}
