package dev.failover;

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
 */
public record BuildResult(List<Build> builds) {
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

    /** What {@code kubectl kustomize} prints; of several directories one after the other, as one stream of documents. */
    public String text() {
        return builds.stream()
                .map(Build::toYaml)
                .filter(yaml -> !yaml.isEmpty())
                .collect(Collectors.joining("---\n"));
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

    private static Path write(Build build, Path output) {
        Path file = output.resolve((build.directory().isEmpty() ? "root" : build.directory()) + ".yaml");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, build.toYaml());
        } catch (IOException e) {
            throw new FailoverException("Can't write " + file + ": " + e.getMessage(), e);
        }
    }
}
