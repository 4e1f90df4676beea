package dev.failover.report.page;

import dev.failover.report.graph.ClusterGraph;
import dev.failover.report.graph.Graph;
import dev.failover.report.graph.Node;
import dev.failover.report.graph.Node.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The clusters, and in each the entry points as a tree: which builds the object of which. */
final class GraphSection {
    /** A browser nests a few hundred elements; who stands deeper stands beside the one that builds it. */
    private static final int DEEPEST = 64;

    private final Graph graph;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Node>> children = new HashMap<>();

    GraphSection(Graph graph) {
        this.graph = graph;
        graph.clusters().stream().flatMap(cluster -> cluster.nodes().stream()).forEach(this::add);
    }

    private void add(Node node) {
        nodes.put(node.id(), node);
        node.parent()
                .ifPresent(parent ->
                        children.computeIfAbsent(parent, k -> new ArrayList<>()).add(node));
    }

    private List<Node> children(Node node) {
        return children.getOrDefault(node.id(), List.of());
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
                .add(tree(List.of(cluster.root()), 0));
    }

    private Tag tree(List<Node> siblings, int depth) {
        List<Node> shown = depth < DEEPEST ? siblings : withDescendants(siblings);
        return new Tag("ul").ofClass("entries").add(shown.stream().map(node -> entry(node, depth)));
    }

    private List<Node> withDescendants(List<Node> siblings) {
        List<Node> all = new ArrayList<>(siblings);
        for (int i = 0; i < all.size(); i++) {
            all.addAll(children(all.get(i)));
        }
        return all;
    }

    private Tag entry(Node node, int depth) {
        Tag entry = new Tag("li")
                .with("id", node.id())
                .ofClass(node.state() == State.FAILED ? "failed" : "")
                .add(new Tag("div")
                        .ofClass("entry")
                        .add(Tag.of("strong", node.name()))
                        .text(" ")
                        .add(Tag.of("code", node.directory().isEmpty() ? "." : node.directory()))
                        .add(remarks(node)));
        return depth == DEEPEST || children(node).isEmpty() ? entry : entry.add(tree(children(node), depth + 1));
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
