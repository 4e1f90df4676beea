package dev.failover.topology;

import dev.failover.flux.Clusters;
import dev.failover.flux.DiscoveryOptions;
import dev.failover.source.DirectoryTree;
import dev.failover.source.SourceTree;
import java.nio.file.Path;
import java.util.Optional;

/** The trees of {@code src/test/resources/dev/failover/topology}, of one cluster each. */
final class TopologyTrees {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/failover/topology");

    private TopologyTrees() {}

    static Topology home() {
        return topology("home", TopologyOptions.DEFAULT);
    }

    static Topology withPattern(String pattern) {
        return topology("home", new TopologyOptions(Optional.empty(), Optional.empty(), pattern, "role"));
    }

    static Optional<FailoverConfig> config(String file) {
        return topology("files", new TopologyOptions(Optional.of(file), Optional.empty(), "{primary}-backup", "role"))
                .config();
    }

    static Optional<FailoverConfig> configMap(String tree, String name) {
        return topology(tree, new TopologyOptions(Optional.empty(), Optional.of(name), "{primary}-backup", "role"))
                .config();
    }

    static Topology topology(String fixture, TopologyOptions options) {
        SourceTree tree = DirectoryTree.of(FIXTURES.resolve(fixture));
        Clusters clusters = Clusters.discover(tree, DiscoveryOptions.DEFAULT);
        return Topology.of(clusters.clusters().get(0), tree, options);
    }
}
