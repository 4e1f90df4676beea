package dev.failover.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A path that is written: the one way by which anything of ours comes to stand in a directory. The file is made beside it
 * and put in its place in one step: who reads it sees the old one or the new one. It is as new in every respect: of the old
 * one neither the mode stays nor what other names (hard links) lead to.
 *
 * <p>Only a file is replaced. A link at the path is refused wherever it lies, a link on the way to it where a commit may
 * have brought it; so are directories, devices, pipes and sockets.
 *
 * @param path made absolute
 * @param trees whose content others may have written, besides all that lies beside a {@code .git}
 */
public record OutputFile(Path path, List<Path> trees) {
    public OutputFile {
        path = path.toAbsolutePath().normalize();
        trees = List.copyOf(trees);
    }

    /** @throws IOException when the file couldn't be written, as far as that can be told without writing */
    public void requireWritable() throws IOException {
        Optional<OutputPath> found = OutputPath.find(directory(), trees);
        if (found.isPresent()) {
            try (HeldDirectory directory = HeldDirectory.open(found.get())) {
                requireFileOrNothing(directory);
            }
        }
    }

    /**
     * Writes the file, and makes the directories that it needs.
     *
     * @throws IOException when it can't be written; then the old file is still there
     */
    public void write(byte[] bytes) throws IOException {
        write(bytes, false);
    }

    /** Writes other bytes into what stays the same file: executable if it was. */
    public void edit(byte[] bytes) throws IOException {
        write(bytes, true);
    }

    private void write(byte[] bytes, boolean staysExecutable) throws IOException {
        try (HeldDirectory directory = HeldDirectory.open(OutputPath.make(directory(), trees))) {
            requireFileOrNothing(directory);
            boolean executable =
                    staysExecutable && directory.attributes(name()).isPresent() && directory.isExecutable(name());
            replace(directory, near -> directory.create(near, bytes, executable));
        } catch (FileSystemException e) {
            throw whole(e);
        }
    }

    /**
     * Puts a file or a link that was made elsewhere in place; the link isn't followed. Whatever was there is replaced, but
     * for a directory.
     */
    public void take(Path made) throws IOException {
        try (HeldDirectory directory = HeldDirectory.open(OutputPath.make(directory(), trees))) {
            try {
                directory.take(made, name());
            } catch (AtomicMoveNotSupportedException e) {
                takeFromFar(directory, made);
            }
        } catch (FileSystemException e) {
            throw whole(e);
        }
    }

    private void takeFromFar(HeldDirectory directory, Path made) throws IOException {
        if (Files.isSymbolicLink(made)) {
            Path target = Files.readSymbolicLink(made);
            replace(directory, near -> Files.createSymbolicLink(path.resolveSibling(near), target));
        } else {
            byte[] bytes = Files.readAllBytes(made);
            boolean executable = Files.isExecutable(made);
            replace(directory, near -> directory.create(near, bytes, executable));
        }
    }

    /**
     * Removes what stands at the path, and like Git the directories that this leaves empty.
     *
     * @param top the first directory that stays
     */
    public void delete(Path top) throws IOException {
        if (!remove(false)) {
            return;
        }
        OutputFile parent = this;
        do {
            parent = new OutputFile(parent.directory(), trees);
        } while (!parent.path.equals(top.toAbsolutePath().normalize()) && parent.remove(true));
    }

    private boolean remove(boolean isDirectory) throws IOException {
        Optional<OutputPath> found = OutputPath.find(directory(), trees);
        if (found.isEmpty()) {
            return true;
        }
        try (HeldDirectory directory = HeldDirectory.open(found.get())) {
            directory.delete(name(), isDirectory);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        } catch (FileSystemException e) {
            throw whole(e);
        }
    }

    private void replace(HeldDirectory directory, Creation creation) throws IOException {
        Path near = path.getFileSystem().getPath(".failover-" + UUID.randomUUID() + ".new");
        try {
            creation.make(near);
            directory.rename(near, name());
        } catch (IOException | RuntimeException e) {
            if (directory.attributes(near).isPresent()) {
                directory.delete(near, false);
            }
            throw e;
        }
    }

    private void requireFileOrNothing(HeldDirectory directory) throws IOException {
        Optional<BasicFileAttributes> there = directory.attributes(name());
        if (there.isEmpty() || there.get().isRegularFile()) {
            return;
        }
        if (there.get().isSymbolicLink()) {
            throw RefusedPathException.link(path);
        }
        throw new RefusedPathException(
                path, there.get().isDirectory() ? "is a directory" : "is a device, a pipe or a socket");
    }

    /** What is reached through an open directory is named without it. */
    private FileSystemException whole(FileSystemException cause) {
        if (cause instanceof RefusedPathException
                || cause.getFile() == null
                || Path.of(cause.getFile()).isAbsolute()) {
            return cause;
        }
        String reason = cause instanceof AccessDeniedException ? "permission denied" : cause.getReason();
        FileSystemException whole = new FileSystemException(path.toString(), null, reason);
        whole.initCause(cause);
        return whole;
    }

    private Path directory() throws RefusedPathException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new RefusedPathException(path, "is a directory");
        }
        return parent;
    }

    private Path name() {
        return path.getFileName();
    }

    private interface Creation {
        void make(Path name) throws IOException;
    }
}
