package dev.failover.goal;

import dev.failover.FailoverException;
import dev.failover.resource.NearestName;
import dev.failover.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The directories of a tree that somebody has typed.
 *
 * @param root the tree's top on the disk
 * @param executionRoot where Maven was started: where a shell's completion counts paths from
 */
public record NamedDirectories(SourceTree tree, Path root, Path executionRoot) {

    /**
     * The directory's path in the tree. One that isn't found from the tree's top is looked for where Maven was started.
     *
     * @throws FailoverException when it is no directory of the tree
     */
    public String find(String typed) {
        Path path = Path.of(typed.strip());
        if (path.isAbsolute()) {
            return inTree(path)
                    .map(inside -> existing(inside, typed))
                    .orElseThrow(() -> new FailoverException(typed + " is not inside " + tree.name() + ".\n"
                            + "Set -Dfailover.directory=DIRECTORY to the repository that contains it."));
        }
        return existing(meant(typed), typed);
    }

    /** The same where there may be no such directory: then what was typed, as if it counted from the tree's top. */
    String meant(String typed) {
        String fromTop = Model.normalised(typed);
        Path path = Path.of(typed.strip());
        return !path.isAbsolute() && tree.isDirectory(fromTop)
                ? fromTop
                : inTree(executionRoot.resolve(path)).filter(tree::isDirectory).orElse(fromTop);
    }

    /** Empty when it lies outside. What doesn't exist has no real path; then the written one has to do. */
    private Optional<String> inTree(Path path) {
        Path top = real(root);
        Path inside = real(path);
        return inside.startsWith(top)
                ? Optional.of(Model.normalised(top.relativize(inside).toString()))
                : Optional.empty();
    }

    private static Path real(Path path) {
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String existing(String directory, String typed) {
        if (tree.isDirectory(directory)) {
            return directory;
        }
        if (tree.file(directory).isPresent()) {
            String parent = parent(directory);
            throw new FailoverException(typed + " is a file, not a directory.\n" + "Use its directory: -Dfailover.path="
                    + (parent.isEmpty() ? "." : parent));
        }
        throw new FailoverException("There is no directory " + typed + " in " + tree.name() + ".\n"
                + "Paths are relative to the top of the repository"
                + nearest(directory)
                        .map(meant -> "; did you mean -Dfailover.path=" + meant + "?")
                        .orElse("."));
    }

    /** A directory with the same last name, or one that is called nearly the same. */
    private Optional<String> nearest(String directory) {
        List<String> directories = tree.discover().stream()
                .map(NamedDirectories::parent)
                .filter(parent -> !parent.isEmpty())
                .distinct()
                .toList();
        return directories.stream()
                .filter(d -> d.endsWith("/" + directory))
                .findFirst()
                .or(() -> NearestName.of(directory, directories));
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }
}
