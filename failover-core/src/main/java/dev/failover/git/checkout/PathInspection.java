package dev.failover.git.checkout;

import dev.failover.git.checkout.TreeChange.Version;
import dev.failover.git.model.GitException;
import dev.failover.git.model.PathState;
import dev.failover.git.tree.GitTree;
import dev.failover.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Compares one path of the checkout with the index and HEAD, by content, never by time stamps. */
public final class PathInspection {
    private static final Version NOTHING = new Version(FileMode.MISSING, ObjectId.zeroId());

    private final Repository repository;

    public PathInspection(Repository repository) {
        this.repository = repository;
    }

    /**
     * @param path symbolic links on it are followed
     * @param planned what may be there already
     */
    public PathState state(String path, Optional<SourceFile> planned) {
        return state(path, planned, false);
    }

    /** Of a file that is to be removed, which may have been done already. */
    public PathState stateToRemove(String path) {
        return state(path, Optional.empty(), true);
    }

    private PathState state(String path, Optional<SourceFile> planned, boolean goes) {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId tip = repository.resolve(Constants.HEAD);
            if (tip == null) {
                throw new GitException("the repository has no commit yet", "");
            }
            RevCommit head = walk.parseCommit(tip);
            GitTree.Target target = new GitTree(repository, head.getTree()).follow(path);
            Version committed = target.entry()
                    .map(entry -> new Version(entry.mode(), entry.id()))
                    .orElse(NOTHING);
            return state(head, target.path(), committed, planned, goes);
        } catch (IOException e) {
            throw new GitException("can't tell whether " + path + " was changed: " + e.getMessage(), "git status", e);
        }
    }

    private PathState state(RevCommit head, String path, Version committed, Optional<SourceFile> planned, boolean goes)
            throws IOException {
        IndexFile index = IndexFile.read(repository);
        DirCacheEntry entry = index.entries().getEntry(path);
        if (entry != null && entry.getStage() != DirCacheEntry.STAGE_0) {
            return PathState.CONFLICTED;
        }
        Version next =
                goes ? NOTHING : planned.map(file -> next(committed, file)).orElse(committed);
        if (!index.holds(path, committed) && !index.holds(path, next)) {
            return PathState.STAGED;
        }
        Conversion conversion =
                Conversion.of(repository, head, index.entries(), List.of(path)).getOrDefault(path, Conversion.NONE);
        WorkTreeFile file = new WorkTreeFile(repository, path, conversion);
        boolean isDone = goes
                ? file.holds(NOTHING)
                : planned.isPresent() && file.holds(planned.get().bytes());
        if (isDone) {
            return PathState.UNCHANGED;
        }
        if (entry == null) {
            return Files.exists(file.file(), LinkOption.NOFOLLOW_LINKS) ? PathState.UNTRACKED : PathState.UNCHANGED;
        }
        boolean same = file.holds(new Version(entry.getFileMode(), entry.getObjectId()));
        return same || entry.isSkipWorkTree() ? PathState.UNCHANGED : PathState.MODIFIED;
    }

    private static Version next(Version committed, SourceFile planned) {
        return new Version(committed.isMissing() ? FileMode.REGULAR_FILE : committed.mode(), blobId(planned));
    }

    private static ObjectId blobId(SourceFile file) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, file.bytes());
        }
    }
}
