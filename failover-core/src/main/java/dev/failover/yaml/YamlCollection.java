package dev.failover.yaml;

import dev.failover.source.Provenance;

/** A node that holds others: a mapping or a sequence. */
public abstract sealed class YamlCollection implements YamlNode permits YamlMapping, YamlSequence {
    private final boolean flow;
    private final String tag;
    private final Provenance provenance;

    YamlCollection(boolean flow, String tag, Provenance provenance) {
        this.flow = flow;
        this.tag = tag;
        this.provenance = provenance;
    }

    public abstract int size();

    public final boolean isEmpty() {
        return size() == 0;
    }

    /** Whether it was written in braces or brackets. */
    public final boolean flow() {
        return flow;
    }

    @Override
    public final String tag() {
        return tag;
    }

    @Override
    public final Provenance provenance() {
        return provenance;
    }
}
