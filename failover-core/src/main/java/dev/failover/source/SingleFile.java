package dev.failover.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A tree with one file of a directory in it, and nothing beside. */
public record SingleFile(SourceTree directory, String fileName) implements SourceTree {

    public static SourceTree of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        return new SingleFile(DirectoryTree.of(parent), absolute.getFileName().toString());
    }

    /** @param path of the file in a tree; it may be missing there */
    public static SourceTree of(SourceTree tree, String path) {
        int name = path.lastIndexOf('/') + 1;
        return new SingleFile(Subtree.of(tree, path.substring(0, Math.max(0, name - 1))), path.substring(name));
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return path.equals(fileName) ? directory.file(path) : Optional.empty();
    }

    @Override
    public boolean isDirectory(String path) {
        return path.isEmpty();
    }

    @Override
    public List<String> list(String path) {
        return path.isEmpty() ? discover() : List.of();
    }

    @Override
    public List<String> discover() {
        return directory.file(fileName).isPresent() ? List.of(fileName) : List.of();
    }

    @Override
    public Tracking tracking(String path) {
        return directory.tracking(path);
    }

    @Override
    public String name() {
        return directory.name() + "/" + fileName;
    }
}
