package dev.failover.git.checkout;

import dev.failover.git.checkout.TreeChange.Version;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.WorkingTreeOptions;
import org.eclipse.jgit.util.RawParseUtils;

/** One path of the work tree: what it holds, and its replacement in one step. */
final class WorkTreeFile {
    private final Repository repository;
    private final Path workTree;
    private final Path file;
    private final Conversion conversion;

    WorkTreeFile(Repository repository, String path, Conversion conversion) {
        this.repository = repository;
        this.workTree = repository.getWorkTree().toPath();
        this.file = workTree.resolve(path);
        this.conversion = conversion;
    }

    Path file() {
        return file;
    }

    /** Whether the path is exactly as Git would have checked out this version. */
    boolean holds(Version version) throws IOException {
        if (version.mode() == FileMode.GITLINK) {
            return true;
        }
        if (!parentsAreDirectories()) {
            return false;
        }
        if (version.isMissing()) {
            return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
        }
        if (version.mode() == FileMode.SYMLINK) {
            return Files.isSymbolicLink(file)
                    && Arrays.equals(
                            Constants.encode(Files.readSymbolicLink(file).toString()), blob(version));
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (!trustsModes() || Files.isExecutable(file) == (version.mode() == FileMode.EXECUTABLE_FILE))
                && conversion.matches(Files.readAllBytes(file), blob(version));
    }

    /** Whether the path is an ordinary file that these bytes were, or would have been, checked out to. */
    boolean holds(byte[] blob) throws IOException {
        return parentsAreDirectories()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && conversion.matches(Files.readAllBytes(file), blob);
    }

    /** Nothing may be written through a symbolic link that stands where the commit has a directory. */
    private boolean parentsAreDirectories() {
        for (Path parent = file.getParent(); !parent.equals(workTree); parent = parent.getParent()) {
            boolean there = Files.exists(parent, LinkOption.NOFOLLOW_LINKS);
            if (there && !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes a version beside the work tree, so that a full disk is noticed before anything is replaced.
     *
     * @param before what the path holds now: if byte for byte its blob, then the new one is written unconverted too
     */
    void stage(Path staged, Version before, Version after) throws IOException {
        if (after.mode() == FileMode.SYMLINK) {
            Files.createSymbolicLink(staged, Path.of(RawParseUtils.decode(blob(after))));
            return;
        }
        boolean unconverted = before.isFile() && Arrays.equals(Files.readAllBytes(file), blob(before));
        Files.write(staged, unconverted ? blob(after) : conversion.toDisk(blob(after)));
        setMode(staged, before, after);
    }

    private void setMode(Path staged, Version before, Version after) throws IOException {
        if (!Files.getFileStore(staged).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(staged));
        if (before.isFile()) {
            permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        }
        if (after.mode() == FileMode.EXECUTABLE_FILE) {
            allow(permissions, PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE);
            allow(permissions, PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE);
            allow(permissions, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
        } else {
            permissions.remove(PosixFilePermission.OWNER_EXECUTE);
            permissions.remove(PosixFilePermission.GROUP_EXECUTE);
            permissions.remove(PosixFilePermission.OTHERS_EXECUTE);
        }
        Files.setPosixFilePermissions(staged, permissions);
    }

    private static void allow(
            Set<PosixFilePermission> permissions, PosixFilePermission read, PosixFilePermission execute) {
        if (permissions.contains(read)) {
            permissions.add(execute);
        }
    }

    /** Puts what was staged in place; readers see the old file or the new one. */
    void replace(Path staged) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path near = file.resolveSibling("." + file.getFileName() + ".failover-new");
            try {
                Files.copy(staged, near, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                Files.move(near, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(near);
            }
        }
    }

    /** Removes the file and, like Git, the directories that it leaves empty. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
        for (Path parent = file.getParent(); !parent.equals(workTree); parent = parent.getParent()) {
            if (!isEmpty(parent)) {
                return;
            }
            Files.delete(parent);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.newDirectoryStream(directory)) {
            return !entries.iterator().hasNext();
        }
    }

    private boolean trustsModes() {
        return repository.getConfig().get(WorkingTreeOptions.KEY).isFileMode();
    }

    private byte[] blob(Version version) throws IOException {
        return repository.open(version.id(), Constants.OBJ_BLOB).getBytes(Integer.MAX_VALUE);
    }
}
