package dev.failover.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the sample repository that a test may change. */
public final class SampleRepository {

    /** Where the sample keeps its failover configuration. */
    public static final String CONFIG_MAP = "clusters/home/operations/failover-api/configmap.yaml";

    private static final List<String> CONTENT = List.of("clusters", ".yamllint", ".failover.yaml");

    private final Path directory;

    private SampleRepository(Path directory) {
        this.directory = directory;
    }

    /** Lays a fresh copy into a directory whose other files stay; what an earlier run has left is removed. */
    public static SampleRepository copy(File sample, File directory) throws IOException {
        Path target = directory.toPath();
        for (String name : CONTENT) {
            FileTree.delete(target.resolve(name));
            if (Files.exists(sample.toPath().resolve(name))) {
                FileTree.copy(sample.toPath().resolve(name), target.resolve(name));
            }
        }
        FileTree.delete(target.resolve(".git"));
        return new SampleRepository(target);
    }

    /** The copy that a directory holds. */
    public static SampleRepository in(File directory) {
        return new SampleRepository(directory.toPath());
    }

    public static String deployment(String service) {
        return "clusters/home/apps/media/" + service + "/deployment.yaml";
    }

    /**
     * Replaces a text that stands in a file exactly once.
     *
     * @throws IllegalArgumentException when it doesn't
     */
    public SampleRepository replace(String path, String target, String replacement) throws IOException {
        String text = read(path);
        int at = text.indexOf(target);
        if (at < 0 || text.indexOf(target, at + 1) >= 0) {
            throw new IllegalArgumentException("'" + target + "' doesn't stand exactly once in " + path);
        }
        Files.writeString(directory.resolve(path), text.replace(target, replacement));
        return this;
    }

    /**
     * Takes a service's entry out of the failover configuration.
     *
     * @return the lines that were taken out
     */
    public String removeEntry(String service) throws IOException {
        List<String> lines = read(CONFIG_MAP).lines().toList();
        int first = lines.indexOf("      " + service + ":");
        int last = first + 1;
        while (last < lines.size() && lines.get(last).startsWith("        ")) {
            last++;
        }
        String entry = String.join("\n", lines.subList(first, last)) + "\n";
        replace(CONFIG_MAP, entry, "");
        return entry;
    }

    /** Everything as the first commit of a Git repository in the same directory, on branch {@code main}. */
    public void commit() throws IOException {
        GitHistory.begin(directory, CONTENT);
    }

    /** As {@link #commit}, and pushed to a new bare repository beside the directory. */
    public void commitAndPush() throws IOException {
        GitHistory.begin(directory, CONTENT).push();
    }

    public GitHistory history() {
        return GitHistory.of(directory);
    }

    public String read(String path) throws IOException {
        return Files.readString(directory.resolve(path));
    }

    /** Paths of the files that aren't, byte for byte, what the sample has. */
    public List<String> differencesFrom(File sample) throws IOException {
        Path original = sample.toPath();
        try (Stream<Path> files = Files.walk(original)) {
            return files.filter(Files::isRegularFile)
                    .map(original::relativize)
                    .filter(path -> FileTree.differ(original.resolve(path), directory.resolve(path)))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
