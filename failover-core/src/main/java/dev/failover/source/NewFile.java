package dev.failover.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that is made where nothing is yet, in a directory that no commit can reach: a temporary one, or ours in Git's.
 * What people name is an {@link OutputFile}.
 */
public final class NewFile {
    static final Set<OpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** The system takes the umask off. */
    static final FileAttribute<?> EXECUTABLE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx"));

    private NewFile() {}

    /**
     * Makes a file with the mode of every new file.
     *
     * @param executable for all whom the umask lets, as Git does it
     * @throws java.nio.file.FileAlreadyExistsException when something is there, and be it a link to nowhere
     */
    public static void create(Path file, byte[] bytes, boolean executable) throws IOException {
        try (SeekableByteChannel channel =
                executable && hasModes(file.toAbsolutePath().getParent())
                        ? Files.newByteChannel(file, OPTIONS, EXECUTABLE)
                        : Files.newByteChannel(file, OPTIONS)) {
            write(channel, bytes);
        }
    }

    /** Makes a symbolic link as a commit has it; where it leads isn't looked at. */
    public static void link(Path file, Path target) throws IOException {
        Files.createSymbolicLink(file, target);
    }

    /**
     * Makes a file among the temporary ones of this machine, which its owner alone may read.
     *
     * @param suffix of its name
     */
    public static Path temporary(String suffix, byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile("failover", suffix), bytes);
    }

    static boolean hasModes(Path directory) throws IOException {
        return Files.getFileStore(directory).supportsFileAttributeView("posix");
    }

    static void write(SeekableByteChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }
}
