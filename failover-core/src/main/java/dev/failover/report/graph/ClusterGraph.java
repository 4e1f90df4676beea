package dev.failover.report.graph;

import java.util.List;

/**
 * What one cluster is given.
 *
 * @param nodes the root first
 */
public record ClusterGraph(String name, List<Node> nodes) {
    public ClusterGraph {
        nodes = List.copyOf(nodes);
    }

    public Node root() {
        return nodes.get(0);
    }
}
