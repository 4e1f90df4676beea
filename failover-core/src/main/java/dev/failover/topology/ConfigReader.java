package dev.failover.topology;

import dev.failover.source.SourceTree;
import java.util.Optional;

/** Finds the failover configuration, and reads it. */
final class ConfigReader {
    private ConfigReader() {}

    static Optional<FailoverConfig> read(Inventory inventory, SourceTree tree, TopologyOptions options) {
        throw new UnsupportedOperationException("next commit: " + inventory + tree + options);
    }
}
