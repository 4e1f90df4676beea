package dev.failover.goal.build;

import dev.failover.FailoverException;
import dev.failover.goal.OutputPlace;
import dev.failover.report.graph.Graph;
import dev.failover.report.graph.Mermaid;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What Flux applies from a tree, and in which order.
 *
 * @param outputs where it can be written
 */
public record GraphResult(Graph graph, OutputPlace outputs) {

    /** A Mermaid flowchart, without a fence; lines end with {@code \n}. */
    public String mermaid() {
        return new Mermaid(graph).text();
    }

    /**
     * Writes the flowchart. A file name that ends in {@code .md} makes it a Markdown file.
     *
     * @throws FailoverException when the file can't be written
     */
    public void writeTo(Path file) {
        String text = file.toString().endsWith(".md") ? "```mermaid\n" + mermaid() + "```\n" : mermaid();
        outputs.write(
                Map.of(file, text.getBytes(StandardCharsets.UTF_8)),
                "Remove it, or choose another file: -Dfailover.output=FILE.");
    }
}
