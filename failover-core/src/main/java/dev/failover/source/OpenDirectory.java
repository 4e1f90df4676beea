package dev.failover.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/** A directory that stays open: its entries are reached through it, and not by its path. */
record OpenDirectory(SecureDirectoryStream<Path> stream, Path path) implements HeldDirectory {

    @Override
    public Optional<BasicFileAttributes> attributes(Path name) throws IOException {
        try {
            return Optional.of(
                    stream.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                            .readAttributes());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isExecutable(Path name) throws IOException {
        return stream.getFileAttributeView(name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes()
                .permissions()
                .contains(PosixFilePermission.OWNER_EXECUTE);
    }

    @Override
    public void create(Path name, byte[] bytes, boolean executable) throws IOException {
        try (SeekableByteChannel channel = executable
                ? stream.newByteChannel(name, NewFile.OPTIONS, NewFile.EXECUTABLE)
                : stream.newByteChannel(name, NewFile.OPTIONS)) {
            NewFile.write(channel, bytes);
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        stream.move(from, stream, to);
    }

    @Override
    public void take(Path file, Path to) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        try (DirectoryStream<Path> source = Files.newDirectoryStream(parent)) {
            ((SecureDirectoryStream<Path>) source).move(file.getFileName(), stream, to);
        }
    }

    @Override
    public void delete(Path name, boolean directory) throws IOException {
        if (directory) {
            stream.deleteDirectory(name);
        } else {
            stream.deleteFile(name);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
