package dev.failover.git.history;

import dev.failover.git.model.CommitId;
import dev.failover.git.model.LoggedCommit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** The logs of several sets of paths, for which the history is walked once. */
public final class PathLogs {
    private final History history;
    private final CommitId tip;
    private final int limit;
    private final Map<Set<String>, Trail> trails = new HashMap<>();

    /**
     * What leads to the files at a set of paths, as long as it is one line.
     *
     * @param changes the commits that change one of them, newest first
     */
    private record Trail(Set<String> paths, List<RevCommit> changes) {}

    PathLogs(History history, CommitId tip, Collection<Set<String>> pathSets, int limit) {
        this.history = history;
        this.tip = tip;
        this.limit = limit;
        pathSets.stream().filter(s -> !s.isEmpty()).forEach(s -> trails.put(s, new Trail(s, new ArrayList<>())));
    }

    /** The same as {@link History#log} of one of the sets, which is walked by itself when both sides of a merge change it. */
    public List<LoggedCommit> of(Set<String> paths) {
        Trail trail = trails.get(paths);
        if (trail == null) {
            return history.log(tip, paths, limit);
        }
        List<LoggedCommit> log = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, trail.changes().size()); i++) {
            List<RevCommit> before = trail.changes()
                    .subList(i + 1, Math.min(i + 2, trail.changes().size()));
            log.add(History.logged(trail.changes().get(i), before));
        }
        return log;
    }

    PathLogs walked(Repository repository) throws IOException {
        Set<String> paths = new HashSet<>();
        trails.keySet().forEach(paths::addAll);
        if (paths.isEmpty()) {
            return this;
        }
        try (RevWalk walk = new RevWalk(repository);
                PathChanges changes = new PathChanges(walk.getObjectReader(), paths)) {
            walk.sort(RevSort.TOPO);
            RevCommit start = walk.parseCommit(tip.objectId());
            walk.markStart(start);
            Map<RevCommit, List<Trail>> ahead = new HashMap<>(Map.of(start, List.copyOf(trails.values())));
            for (RevCommit commit = walk.next(); commit != null && !ahead.isEmpty(); commit = walk.next()) {
                List<Trail> here = ahead.remove(commit);
                if (here != null) {
                    follow(here, commit, changes.of(commit), ahead);
                }
            }
        }
        return this;
    }

    /** A merge that has a set's files from one parent, as they are there, leads to that parent alone. */
    private void follow(
            List<Trail> here, RevCommit commit, List<Set<String>> changed, Map<RevCommit, List<Trail>> ahead) {
        for (Trail trail : here) {
            int parent = 0;
            while (parent < changed.size() && !Collections.disjoint(trail.paths(), changed.get(parent))) {
                parent++;
            }
            if (parent == changed.size() && commit.getParentCount() > 1) {
                trails.remove(trail.paths());
                continue;
            }
            if (parent == changed.size()) {
                trail.changes().add(commit);
                parent = 0;
            }
            if (commit.getParentCount() > 0) {
                ahead.computeIfAbsent(commit.getParent(parent), p -> new ArrayList<>())
                        .add(trail);
            }
        }
    }
}
