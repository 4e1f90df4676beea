package dev.failover.git.checkout;

import dev.failover.git.checkout.TreeChange.Version;
import dev.failover.source.NewFile;
import dev.failover.source.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.WorkingTreeOptions;
import org.eclipse.jgit.util.RawParseUtils;

/** One path of the work tree: what it holds, and its replacement in one step. */
public final class WorkTreeFile {
    private final Repository repository;
    private final Path workTree;
    private final Path file;
    private final Conversion conversion;

    public WorkTreeFile(Repository repository, String path, Conversion conversion) {
        this.repository = repository;
        this.workTree = repository.getWorkTree().toPath();
        this.file = workTree.resolve(path);
        this.conversion = conversion;
    }

    public Path file() {
        return file;
    }

    /** Whether the path is exactly as Git would have checked out this version. */
    public boolean holds(Version version) throws IOException {
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
    public boolean holds(byte[] blob) throws IOException {
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

    /** Where a link of a commit leads; empty when this system can't make such a link. */
    Optional<Path> linkTarget(Version version) throws IOException {
        try {
            return Optional.of(Path.of(RawParseUtils.decode(blob(version))))
                    .filter(target -> !target.toString().isEmpty());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a version beside the work tree, so that a full disk is noticed before anything is replaced.
     *
     * @param before what the path holds now: if byte for byte its blob, then the new one is written unconverted too
     */
    public void stage(Path staged, Version before, Version after) throws IOException {
        if (after.mode() == FileMode.SYMLINK) {
            NewFile.link(staged, linkTarget(after).orElseThrow());
            return;
        }
        boolean unconverted = before.isFile() && Arrays.equals(Files.readAllBytes(file), blob(before));
        byte[] bytes = unconverted ? blob(after) : conversion.toDisk(blob(after));
        NewFile.create(staged, bytes, after.mode() == FileMode.EXECUTABLE_FILE);
    }

    /** Puts what was staged in place; readers see the old file or the new one. */
    public void replace(Path staged) throws IOException {
        new OutputFile(file, List.of(workTree)).take(staged);
    }

    /** Removes the file and, like Git, the directories that it leaves empty. */
    public void delete() throws IOException {
        new OutputFile(file, List.of(workTree)).delete(workTree);
    }

    private boolean trustsModes() {
        return repository.getConfig().get(WorkingTreeOptions.KEY).isFileMode();
    }

    private byte[] blob(Version version) throws IOException {
        return repository.open(version.id(), Constants.OBJ_BLOB).getBytes(Integer.MAX_VALUE);
    }
}
