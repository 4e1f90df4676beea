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
 * Draws what Flux applies as a Mermaid flowchart: the clusters, their entry points, what these build, and what they wait
 * for. Prints it, or writes it to a file.
 */
@Mojo(name = "graph", requiresProject = false, aggregator = true, threadSafe = true)
public final class GraphMojo extends AbstractModelMojo {

    /**
     * The file for the flowchart, instead of standard output. Where its name ends in <code>.md</code>, it is fenced as
     * Markdown has it, so that a code host draws it. No symbolic link of the repository is followed there.
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
