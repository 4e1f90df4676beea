package dev.failover.yaml;

import dev.failover.source.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A list of nodes. */
public final class YamlSequence implements YamlNode {
    private final List<YamlNode> items;
    private final boolean flow;
    private final String tag;
    private final Provenance provenance;

    public YamlSequence(List<? extends YamlNode> items, boolean flow, String tag, Provenance provenance) {
        this.items = List.copyOf(items);
        this.flow = flow;
        this.tag = tag;
        this.provenance = provenance;
    }

    public static YamlSequence of(List<? extends YamlNode> items, Provenance provenance) {
        return new YamlSequence(items, false, "", provenance);
    }

    public List<YamlNode> items() {
        return items;
    }

    public int size() {
        return items.size();
    }

    /** Whether it was written in brackets. */
    public boolean flow() {
        return flow;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public YamlSequence withProvenance(Provenance newProvenance) {
        return new YamlSequence(items, flow, tag, newProvenance);
    }

    public YamlSequence withItems(List<? extends YamlNode> newItems) {
        return new YamlSequence(newItems, flow, tag, provenance);
    }

    public YamlSequence with(int index, YamlNode item) {
        if (items.get(index) == item) {
            return this;
        }
        List<YamlNode> changed = new ArrayList<>(items);
        changed.set(index, item);
        return withItems(changed);
    }

    /** With each item changed; the same sequence when no item is. */
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
