package dev.failover.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Compares one path of the checkout with the index and HEAD, by content, never by time stamps. */
final class PathInspection {
    private static final TreeChange.Version NOTHING = new TreeChange.Version(FileMode.MISSING, ObjectId.zeroId());

    private final Repository repository;

    PathInspection(Repository repository) {
        this.repository = repository;
    }

    PathState state(String path) {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId tip = repository.resolve(Constants.HEAD);
            if (tip == null) {
                throw new GitException("the repository has no commit yet", "");
            }
            RevCommit head = walk.parseCommit(tip);
            IndexFile index = IndexFile.read(repository);
            DirCacheEntry entry = index.entries().getEntry(path);
            if (entry != null && entry.getStage() != DirCacheEntry.STAGE_0) {
                return PathState.CONFLICTED;
            }
            if (!index.holds(path, committed(head, path))) {
                return PathState.STAGED;
            }
            Map<String, Conversion> conversions = Conversion.of(repository, head, index.entries(), List.of(path));
            WorkTreeFile file = new WorkTreeFile(repository, path, conversions.getOrDefault(path, Conversion.NONE));
            if (entry == null) {
                return Files.exists(file.file(), LinkOption.NOFOLLOW_LINKS) ? PathState.UNTRACKED : PathState.UNCHANGED;
            }
            boolean same = file.holds(new TreeChange.Version(entry.getFileMode(), entry.getObjectId()));
            return same || entry.isSkipWorkTree() ? PathState.UNCHANGED : PathState.MODIFIED;
        } catch (IOException e) {
            throw new GitException("can't tell whether " + path + " was changed: " + e.getMessage(), "git status", e);
        }
    }

    private TreeChange.Version committed(RevCommit head, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, head.getTree())) {
            return walk == null ? NOTHING : new TreeChange.Version(walk.getFileMode(0), walk.getObjectId(0));
        }
    }
}
