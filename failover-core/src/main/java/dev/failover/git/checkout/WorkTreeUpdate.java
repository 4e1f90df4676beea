package dev.failover.git.checkout;

import dev.failover.git.config.BooleanSetting;
import dev.failover.git.model.CheckoutOutcome.NotFollowed;
import dev.failover.git.model.CheckoutOutcome.Reason;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.SystemReader;

/**
 * Takes the files and the index from one commit to another, touching only paths that differ between the two.
 *
 * <p>Files come first, then the index, each by a rename; HEAD is moved by the caller after that. A run that is killed in
 * between leaves every path in its old or its new state. Both are accepted here, so the next run carries on; and what
 * the user sees meanwhile is the change as a local one, never its reverse.
 */
final class WorkTreeUpdate {
    private static final int NAMED_PATHS = 5;

    private final Repository repository;
    private final List<TreeChange> changes;
    private final IndexFile index;
    private final Map<String, Conversion> conversions;
    private final Map<TreeChange, Path> staged = new LinkedHashMap<>();
    private Optional<Path> stagedIndex = Optional.empty();

    /** Reads index and attributes; the lock on the index must be held from here on. */
    WorkTreeUpdate(Repository repository, RevCommit from, RevCommit to) throws IOException {
        this.repository = repository;
        this.changes = TreeChange.between(repository, from, to);
        this.index = IndexFile.read(repository);
        this.conversions = Conversion.of(repository, to, index.entries(), paths());
    }

    List<String> paths() {
        return changes.stream().map(TreeChange::path).toList();
    }

    /** Why the update would lose something of the user's, or can't be done here; empty when it may go on. */
    Optional<NotFollowed> obstacle() throws IOException {
        List<String> unsupported = pathsOf(change -> !isSupported(change));
        if (!unsupported.isEmpty()) {
            return Optional.of(new NotFollowed(
                    Reason.UNSUPPORTED_FILES,
                    "only Git itself can check out " + named(unsupported)
                            + " (a submodule, a link that this system can't make, or a file to which a filter, an"
                            + " encoding, or new attributes apply)",
                    unsupported,
                    ""));
        }
        List<String> ofUser = pathsOf(change -> !isOldOrNew(change));
        if (!ofUser.isEmpty()) {
            return Optional.of(new NotFollowed(
                    Reason.FILES_IN_THE_WAY, "your uncommitted changes are in the way: " + named(ofUser), ofUser, ""));
        }
        return Optional.empty();
    }

    private boolean isSupported(TreeChange change) throws IOException {
        try {
            SystemReader.getInstance().checkPath(change.path());
        } catch (CorruptObjectException e) {
            throw new GitException("the commit has a path that Git forbids: " + change.path(), "", e);
        }
        boolean link = change.after().mode() == FileMode.SYMLINK;
        return conversion(change).supported()
                && !change.makesOrEndsSubmodule()
                && !change.path().equals(".gitattributes")
                && !change.path().endsWith("/.gitattributes")
                && !(link && !canLink(change));
    }

    private boolean canLink(TreeChange change) throws IOException {
        return BooleanSetting.of(repository.getConfig(), "core", null, "symlinks", true)
                && fileOf(change).linkTarget(change.after()).isPresent();
    }

    private boolean isOldOrNew(TreeChange change) throws IOException {
        boolean inIndex = index.holds(change.path(), change.before()) || index.holds(change.path(), change.after());
        return inIndex && (isLeftOut(change) || fileOf(change).holds(change.before()) || isDone(change));
    }

    private boolean isDone(TreeChange change) throws IOException {
        return fileOf(change).holds(change.after());
    }

    /** By a sparse checkout: only the index knows the path. */
    private boolean isLeftOut(TreeChange change) {
        return index.isSkipped(change.path()) && Files.notExists(fileOf(change).file());
    }

    /** Writes all that needs space on the disk beside what it is to replace, which isn't touched yet. */
    void stage(Path directory) throws IOException {
        Map<TreeChange, Path> stats = new LinkedHashMap<>();
        for (TreeChange change : changes) {
            WorkTreeFile file = fileOf(change);
            stats.put(change, file.file());
            if (isLeftOut(change) || change.after().mode() == FileMode.GITLINK || isDone(change)) {
                continue;
            }
            requireWritable(file.file());
            Path next = directory.resolve("file-" + staged.size());
            if (!change.after().isMissing()) {
                file.stage(next, change.before(), change.after());
                stats.put(change, next);
            }
            staged.put(change, next);
        }
        stagedIndex = Optional.of(index.stage(directory, stats));
    }

    /** Puts in place what was staged. */
    void replace() throws IOException {
        for (Map.Entry<TreeChange, Path> change : staged.entrySet()) {
            if (change.getKey().after().isMissing()) {
                fileOf(change.getKey()).delete();
            } else {
                fileOf(change.getKey()).replace(change.getValue());
            }
        }
        index.replace(stagedIndex.orElseThrow(), Set.copyOf(paths()));
    }

    private static void requireWritable(Path file) throws AccessDeniedException {
        Path directory = file.getParent();
        while (Files.notExists(directory)) {
            directory = directory.getParent();
        }
        if (!Files.isWritable(directory)) {
            throw new AccessDeniedException(directory.toString());
        }
    }

    private WorkTreeFile fileOf(TreeChange change) {
        return new WorkTreeFile(repository, change.path(), conversion(change));
    }

    private Conversion conversion(TreeChange change) {
        return conversions.getOrDefault(change.path(), Conversion.NONE);
    }

    private List<String> pathsOf(Check check) throws IOException {
        List<String> found = new ArrayList<>();
        for (TreeChange change : changes) {
            if (check.holds(change)) {
                found.add(change.path());
            }
        }
        return found;
    }

    private static String named(List<String> paths) {
        String first = String.join(", ", paths.subList(0, Math.min(NAMED_PATHS, paths.size())));
        return paths.size() > NAMED_PATHS ? first + " and " + (paths.size() - NAMED_PATHS) + " more" : first;
    }

    private interface Check {
        boolean holds(TreeChange change) throws IOException;
    }
}
