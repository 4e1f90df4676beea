package dev.failover.maven;

import dev.failover.Failover;
import dev.failover.goal.build.GraphOptions;
import dev.failover.goal.build.GraphResult;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Draws what Flux applies as a Mermaid flowchart: the clusters, their entry points, what each one builds, and what it
 * depends on. Prints the flowchart, or writes it to a file.
 */
@Mojo(name = "graph", requiresProject = false, aggregator = true, threadSafe = true)
public final class GraphMojo extends AbstractModelMojo {

    /**
     * A file for the flowchart instead of standard output. If its name ends in <code>.md</code>, the flowchart is
     * written as a fenced code block, which code hosts render. Symbolic links in the repository are not followed.
     */
    @Parameter(property = "failover.output")
    private @Nullable File output;

    @Override
    void run(Failover failover) {
        GraphResult graph = failover.graph(new GraphOptions(tree(), model()));
        if (output == null) {
            Console.of(maven()).in(StandardCharsets.UTF_8).print(graph.mermaid());
        } else {
            Path file = maven().executionRoot().resolve(output.toPath());
            graph.writeTo(file);
            getLog().info("Written: " + file);
        }
    }
}
