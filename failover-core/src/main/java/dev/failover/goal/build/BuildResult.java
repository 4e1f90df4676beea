package dev.failover.goal.build;

import dev.failover.FailoverException;
import dev.failover.kustomize.Build;
import dev.failover.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the named directories build.
 *
 * @param builds in the order in which the directories were named
 * @param origins whether every value is printed with a comment behind it that says where it was written
 */
public record BuildResult(List<Build> builds, boolean origins) {
    public BuildResult {
        builds = List.copyOf(builds);
    }

    /** Whether a build has failed. */
    public boolean failed() {
        return builds.stream().anyMatch(Build::failed);
    }

    public List<Problem> problems() {
        return builds.stream().flatMap(build -> build.problems().stream()).toList();
    }

    /** What {@code kubectl kustomize} prints, with the origins where they are wanted; of several directories one after the other, as one stream of documents. */
    public String text() {
        return builds.stream().map(this::yaml).filter(yaml -> !yaml.isEmpty()).collect(Collectors.joining("---\n"));
    }

    /**
     * Writes one file for each directory, called like the directory: {@code apps/media.yaml}, and {@code root.yaml} for
     * the top of the tree.
     *
     * @throws FailoverException when a file can't be written
     */
    public List<Path> writeTo(Path output) {
        return builds.stream().map(build -> write(build, output)).toList();
    }

    private String yaml(Build build) {
        return origins ? build.toYamlWithOrigins() : build.toYaml();
    }

    private Path write(Build build, Path output) {
        Path file = output.resolve((build.directory().isEmpty() ? "root" : build.directory()) + ".yaml");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, yaml(build));
        } catch (IOException e) {
            throw new FailoverException("Can't write " + file + ": " + e.getMessage(), e);
        }
    }
}
