package dev.failover.goal.build;

import dev.failover.FailoverException;
import dev.failover.goal.OutputPlace;
import dev.failover.kustomize.Build;
import dev.failover.source.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The builds of the given directories.
 *
 * @param builds in the order of the directories
 * @param origins whether every value is printed with a comment that shows where it was written
 * @param outputs where it can be written
 */
public record BuildResult(List<Build> builds, boolean origins, OutputPlace outputs) {
    private static final String ADVICE = "Remove it, or choose another directory: -Dfailover.output=DIRECTORY.";

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

    /**
     * The output of {@code kubectl kustomize}, with origins if requested. Several directories are one stream of
     * documents.
     */
    public String text() {
        return builds.stream().map(this::yaml).filter(yaml -> !yaml.isEmpty()).collect(Collectors.joining("---\n"));
    }

    /**
     * Writes one file for each directory, with the directory's name: {@code apps/media.yaml}, and {@code root.yaml} for
     * the top of the tree. Writes all of them or none.
     *
     * @throws FailoverException when a file can't be written
     */
    public List<Path> writeTo(Path output) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Build build : builds) {
            String name = build.directory().isEmpty() ? "root" : build.directory();
            files.put(output.resolve(name + ".yaml"), yaml(build).getBytes(StandardCharsets.UTF_8));
        }
        outputs.requireWritable(files.keySet(), ADVICE);
        outputs.write(files, ADVICE);
        return List.copyOf(files.keySet());
    }

    private String yaml(Build build) {
        return origins ? build.toYamlWithOrigins() : build.toYaml();
    }
}
