package dev.failover.report.graph;

import dev.failover.report.graph.Node.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A graph as a Mermaid flowchart, such as code hosts draw in Markdown. */
public record Mermaid(Graph graph) {
    private static final int MOST_SERVICES = 12;

    /** The flowchart, lines separated by {@code \n}, without a fence. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of("flowchart LR"));
        for (int i = 0; i < graph.clusters().size(); i++) {
            addCluster(lines, "c" + (i + 1), graph.clusters().get(i));
        }
        List<Node> nodes =
                graph.clusters().stream().flatMap(c -> c.nodes().stream()).toList();
        nodes.forEach(node -> addEdges(lines, node));
        addStates(lines, nodes);
        return String.join("\n", lines) + "\n";
    }

    private static void addCluster(List<String> lines, String id, ClusterGraph cluster) {
        lines.add("  subgraph " + id + "[" + Label.of(List.of(cluster.name())) + "]");
        for (Node node : cluster.nodes()) {
            lines.add("    " + node.id() + "[" + Label.of(List.of(node.name(), directory(node))) + "]");
            if (!node.kinds().isEmpty()) {
                lines.add("    " + node.id() + "k[/" + Label.of(kinds(node)) + "/]");
            }
            if (!node.services().isEmpty()) {
                lines.add("    " + node.id() + "s([" + Label.of(services(node)) + "])");
            }
        }
        lines.add("  end");
    }

    private static void addEdges(List<String> lines, Node node) {
        node.parent().ifPresent(parent -> lines.add("  " + parent + " --> " + node.id()));
        if (!node.kinds().isEmpty()) {
            lines.add("  " + node.id() + " --- " + node.id() + "k");
        }
        if (!node.services().isEmpty()) {
            lines.add("  " + node.id() + "k --- " + node.id() + "s");
        }
        node.dependsOn().forEach(other -> lines.add("  " + node.id() + " -. dependsOn .-> " + other));
    }

    private static void addStates(List<String> lines, List<Node> nodes) {
        addState(lines, nodes, State.FAILED, "failed", "stroke:#c0392b,stroke-width:3px,stroke-dasharray:6 3");
        addState(lines, nodes, State.SUSPENDED, "suspended", "stroke-dasharray:2 4");
        addState(lines, nodes, State.EXTERNAL, "external", "stroke-dasharray:8 4");
    }

    private static void addState(List<String> lines, List<Node> nodes, State state, String name, String style) {
        String ids =
                nodes.stream().filter(n -> n.state() == state).map(Node::id).collect(Collectors.joining(","));
        if (!ids.isEmpty()) {
            lines.add("  classDef " + name + " " + style);
            lines.add("  class " + ids + " " + name);
        }
    }

    private static String directory(Node node) {
        return (node.directory().isEmpty() ? "." : node.directory())
                + switch (node.state()) {
                    case APPLIED -> "";
                    case SUSPENDED -> " (suspended)";
                    case EXTERNAL -> " (another repository)";
                    case FAILED -> " (does not build)";
                };
    }

    private static List<String> kinds(Node node) {
        return node.kinds().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .toList();
    }

    /** A diagram with a thousand names would show nothing. */
    private static List<String> services(Node node) {
        List<String> all = node.services();
        List<String> lines = new ArrayList<>();
        lines.add(all.size() == 1 ? "1 service" : all.size() + " services");
        lines.addAll(all.subList(0, Math.min(MOST_SERVICES, all.size())));
        if (all.size() > MOST_SERVICES) {
            lines.add("and " + (all.size() - MOST_SERVICES) + " more");
        }
        return lines;
    }
}
