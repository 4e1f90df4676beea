package dev.failover.git.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Tells which of a set of files and directories a commit changes. */
final class PathChanges implements AutoCloseable {
    private final Set<String> paths;
    private final TreeWalk trees;

    /** @param paths at least one */
    PathChanges(ObjectReader reader, Set<String> paths) {
        this.paths = paths;
        this.trees = new TreeWalk(reader);
        trees.setFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
    }

    /** Those that differ from each parent, in the parents' order; of a commit without any, those that are there. */
    List<Set<String>> of(RevCommit commit) throws IOException {
        trees.reset();
        for (RevCommit parent : commit.getParents()) {
            trees.addTree(parent.getTree());
        }
        int own = trees.addTree(commit.getTree());
        List<Set<String>> changed = new ArrayList<>();
        for (int i = 0; i < Math.max(1, own); i++) {
            changed.add(new HashSet<>());
        }
        while (trees.next()) {
            String path = trees.getPathString();
            for (int i = 0; i < changed.size() && paths.contains(path); i++) {
                if (own == 0 || differs(i, own)) {
                    changed.get(i).add(path);
                }
            }
            if (trees.isSubtree()) {
                trees.enterSubtree();
            }
        }
        return changed;
    }

    private boolean differs(int parent, int own) {
        return trees.getRawMode(parent) != trees.getRawMode(own) || !trees.idEqual(parent, own);
    }

    @Override
    public void close() {
        trees.close();
    }
}
