package dev.failover.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A directory where the system can't keep one open for us, such as Windows: before each step it is looked at whether its
 * path still leads there.
 *
 * @param path without a link
 */
record NamedDirectory(Path path) implements HeldDirectory {

    @Override
    public Optional<BasicFileAttributes> attributes(Path name) throws IOException {
        try {
            return Optional.of(Files.readAttributes(entry(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isExecutable(Path name) throws IOException {
        return NewFile.hasModes(path) && Files.isExecutable(entry(name));
    }

    @Override
    public void create(Path name, byte[] bytes, boolean executable) throws IOException {
        NewFile.create(entry(name), bytes, executable);
        requireItself();
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        take(entry(from), to);
    }

    @Override
    public void take(Path file, Path to) throws IOException {
        Files.move(file, entry(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path name, boolean directory) throws IOException {
        Files.delete(entry(name));
    }

    private Path entry(Path name) throws IOException {
        requireItself();
        return path.resolve(name);
    }

    private void requireItself() throws IOException {
        if (!path.toRealPath().equals(path.toRealPath(LinkOption.NOFOLLOW_LINKS))) {
            throw RefusedPathException.link(path);
        }
    }

    @Override
    public void close() {
        // nothing is open
    }
}
