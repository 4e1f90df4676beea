package dev.failover.yaml.parse;

import dev.failover.source.Provenance;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;

/** A mapping or sequence whose end hasn't been read yet. */
final class OpenCollection {
    private final boolean mapping;
    private final boolean flow;
    private final String tag;
    private final @Nullable String anchor;
    private final int start;
    private final List<YamlNode> children = new ArrayList<>();
    private int end;
    private long weight = 1;

    OpenCollection(CollectionStartEvent event, String tag, int start, int end) {
        this.mapping = event instanceof MappingStartEvent;
        this.flow = event.isFlow();
        this.tag = tag;
        this.anchor = event.getAnchor();
        this.start = start;
        this.end = end;
    }

    void add(YamlNode child, long childWeight, int childEnd) {
        children.add(child);
        weight += childWeight;
        end = childEnd;
    }

    /** A block collection ends with its last child; the parser reports the start of what follows. */
    int end(int reported) {
        return flow ? reported : end;
    }

    int start() {
        return start;
    }

    YamlNode close(Provenance provenance) {
        if (!mapping) {
            return new YamlSequence(children, flow, tag, provenance);
        }
        List<YamlMapping.Entry> entries = new ArrayList<>(children.size() / 2);
        for (int i = 0; i + 1 < children.size(); i += 2) {
            entries.add(new YamlMapping.Entry(children.get(i), children.get(i + 1)));
        }
        return new YamlMapping(entries, flow, tag, provenance);
    }

    @Nullable
    String anchor() {
        return anchor;
    }

    long weight() {
        return weight;
    }
}
