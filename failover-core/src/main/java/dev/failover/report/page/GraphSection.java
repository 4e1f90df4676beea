package dev.failover.report.page;

import dev.failover.report.graph.ClusterGraph;
import dev.failover.report.graph.Graph;
import dev.failover.report.graph.Node;
import dev.failover.report.graph.Node.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The clusters, and in each the entry points as a tree: which builds the object of which. */
final class GraphSection {
    private final Graph graph;
    private final Map<String, Node> nodes = new HashMap<>();

    GraphSection(Graph graph) {
        this.graph = graph;
        graph.clusters().forEach(cluster -> cluster.nodes().forEach(node -> nodes.put(node.id(), node)));
    }

    Tag tag() {
        Tag section = new Tag("section").with("id", "graph").add(Tag.of("h2", "Entry points"));
        return graph.clusters().isEmpty()
                ? section.add(
                        Tag.of("p", "Nothing is applied: no Flux Kustomization and no kustomization file was found.")
                                .ofClass("none"))
                : section.add(graph.clusters().stream().map(this::cluster));
    }

    private Tag cluster(ClusterGraph cluster) {
        return new Tag("div")
                .ofClass("cluster")
                .add(Tag.of("h3", cluster.name()))
                .add(tree(cluster, List.of(cluster.root())));
    }

    private Tag tree(ClusterGraph cluster, List<Node> siblings) {
        return new Tag("ul").ofClass("entries").add(siblings.stream().map(node -> entry(cluster, node)));
    }

    private Tag entry(ClusterGraph cluster, Node node) {
        Tag entry = new Tag("li")
                .with("id", node.id())
                .ofClass(node.state() == State.FAILED ? "failed" : "")
                .add(new Tag("div")
                        .ofClass("entry")
                        .add(Tag.of("strong", node.name()))
                        .text(" ")
                        .add(Tag.of("code", node.directory().isEmpty() ? "." : node.directory()))
                        .add(remarks(node)));
        List<Node> children = cluster.children(node);
        return children.isEmpty() ? entry : entry.add(tree(cluster, children));
    }

    private Tag remarks(Node node) {
        Tag remarks = new Tag("p");
        switch (node.state()) {
            case FAILED ->
                remarks.add(Tag.of("span", "does not build").ofClass("mark error"))
                        .text(" ");
            case SUSPENDED ->
                remarks.add(Tag.of("span", "suspended").ofClass("mark warning")).text(" ");
            case EXTERNAL -> remarks.text("from another repository");
            case APPLIED -> {}
        }
        remarks.text(kinds(node));
        if (!node.dependsOn().isEmpty()) {
            remarks.text(" — after ");
            node.dependsOn().stream()
                    .map(nodes::get)
                    .forEach(other -> remarks.add(Tag.of("a", other.name()).with("href", "#" + other.id()))
                            .text(" "));
        }
        return remarks;
    }

    private static String kinds(Node node) {
        return node.kinds().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }
}
