package dev.failover.yaml.parse;

import dev.failover.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The anchored nodes of one document, and how much their aliases have repeated so far. */
final class Anchors {
    private final Map<String, Anchored> byName = new HashMap<>();
    private long repeated;

    /**
     * A node, and the number of nodes that a reader meets in it.
     *
     * @param node null while the anchored collection is still open: an alias to it would contain itself
     */
    record Anchored(@Nullable YamlNode node, long weight) {}

    void open(@Nullable String name) {
        if (name != null) {
            byName.put(name, new Anchored(null, 0));
        }
    }

    void close(@Nullable String name, YamlNode node, long weight) {
        if (name != null) {
            byName.put(name, new Anchored(node, weight));
        }
    }

    /** What the alias stands for; null when nothing has that anchor. */
    @Nullable
    Anchored resolve(String name, int offset) {
        Anchored found = byName.get(name);
        if (found != null) {
            repeated += found.weight();
            if (repeated > ParseLimits.REPEATED_NODES) {
                throw new LimitExceededException(
                        "its aliases repeat more than " + ParseLimits.REPEATED_NODES + " nodes", offset);
            }
        }
        return found;
    }
}
