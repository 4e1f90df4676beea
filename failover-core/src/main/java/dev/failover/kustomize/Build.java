package dev.failover.kustomize;

import dev.failover.kustomize.origin.OriginComments;
import dev.failover.resource.ResMap;
import dev.failover.source.Problem;
import dev.failover.yaml.print.YamlWriter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What building a directory came to. Equality is identity: to hash or compare thousands of resources and files, as a
 * record's parts, would cost more than to build them.
 *
 * @param directory the directory that was built; {@code ""} is the root of the tree
 * @param resources in the order of {@code kubectl kustomize}; empty when the build failed
 * @param problems errors, for which kustomize refuses too, and warnings
 * @param files the path of every file that was read, sorted
 */
public record Build(String directory, ResMap resources, List<Problem> problems, Set<String> files) {
    public Build {
        problems = List.copyOf(problems);
        files = Collections.unmodifiableSet(new TreeSet<>(files));
    }

    /** Whether there is an error; the resources are then empty. */
    public boolean failed() {
        return problems.stream().anyMatch(p -> p.level() == Problem.Level.ERROR);
    }

    /** The bytes that {@code kubectl kustomize} prints. */
    public String toYaml() {
        return resources.resources().stream()
                .map(resource -> YamlWriter.document(resource.root()))
                .collect(Collectors.joining("---\n"));
    }

    /**
     * The same documents with a comment behind every value: where it was written, then each operator that touched it and
     * the text that asked for it, oldest first. Never holds more of a file than its path.
     */
    public String toYamlWithOrigins() {
        return resources.resources().stream()
                .map(resource -> OriginComments.in(YamlWriter.document(resource.root()), resource))
                .collect(Collectors.joining("---\n"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
