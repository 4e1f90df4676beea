package dev.failover.git.checkout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** A path that differs between two commits; what isn't there has {@link FileMode#MISSING}. */
record TreeChange(String path, Version before, Version after) {

    record Version(FileMode mode, ObjectId id) {
        boolean isMissing() {
            return mode == FileMode.MISSING;
        }

        boolean isFile() {
            return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
        }
    }

    /** Git makes a directory then, or leaves one with a repository in it. */
    boolean makesOrEndsSubmodule() {
        return (before.mode() == FileMode.GITLINK) != (after.mode() == FileMode.GITLINK);
    }

    TreeChange reversed() {
        return new TreeChange(path, after, before);
    }

    static List<TreeChange> between(Repository repository, RevCommit before, RevCommit after) throws IOException {
        List<TreeChange> changes = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(before.getTree());
            walk.addTree(after.getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                changes.add(new TreeChange(walk.getPathString(), version(walk, 0), version(walk, 1)));
            }
        }
        return List.copyOf(changes);
    }

    private static Version version(TreeWalk walk, int tree) {
        return new Version(walk.getFileMode(tree), walk.getObjectId(tree));
    }
}
