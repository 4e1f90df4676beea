package dev.failover.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A directory whose entries are written. All names are of entries; a link among them is an entry, and isn't followed. */
interface HeldDirectory extends Closeable {

    /**
     * Opens a directory such that what is written is written there, even if somebody puts a link in its place
     * meanwhile. Where the system can't do that, this is noticed after a moment instead.
     */
    static HeldDirectory open(OutputPath path) throws IOException {
        Path top = path.tree().orElse(path.directory());
        DirectoryStream<Path> stream = Files.newDirectoryStream(top);
        if (!(stream instanceof SecureDirectoryStream<Path> secure)) {
            stream.close();
            return new NamedDirectory(path.directory());
        }
        for (Path name : top.relativize(path.directory())) {
            if (!name.toString().isEmpty()) {
                try (SecureDirectoryStream<Path> above = secure) {
                    secure = above.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        return new OpenDirectory(secure, path.directory());
    }

    /** Empty when there is no such entry. */
    Optional<BasicFileAttributes> attributes(Path name) throws IOException;

    /** Whether its owner may run it. */
    boolean isExecutable(Path name) throws IOException;

    /**
     * Makes a file that isn't there yet.
     *
     * @param executable for all that the umask lets, as Git makes them
     */
    void create(Path name, byte[] bytes, boolean executable) throws IOException;

    /** Puts one entry in the place of another one, in one step. */
    void rename(Path from, Path to) throws IOException;

    /**
     * Puts a file or a link of another directory in the place of an entry, in one step.
     *
     * @throws java.nio.file.AtomicMoveNotSupportedException when that directory is on another file system
     */
    void take(Path file, Path to) throws IOException;

    /** @throws java.nio.file.DirectoryNotEmptyException for a directory with something in it */
    void delete(Path name, boolean directory) throws IOException;
}
