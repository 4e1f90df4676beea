package dev.failover.goal.build;

import dev.failover.FailoverException;
import dev.failover.report.graph.Graph;
import dev.failover.report.graph.Mermaid;
import dev.failover.source.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What Flux applies from a tree, and in which order. */
public record GraphResult(Graph graph) {

    /** A Mermaid flowchart, without a fence; lines end with {@code \n}. */
    public String mermaid() {
        return new Mermaid(graph).text();
    }

    /**
     * Writes the flowchart; a name that ends in {@code .md} makes it a Markdown file.
     *
     * @throws FailoverException when the file can't be written
     */
    public void writeTo(Path file) {
        String text = file.toString().endsWith(".md") ? "```mermaid\n" + mermaid() + "```\n" : mermaid();
        new AtomicFile(file).write(text.getBytes(StandardCharsets.UTF_8));
    }
}
