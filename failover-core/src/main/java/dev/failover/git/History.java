package dev.failover.git;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Walks back from a commit. */
final class History {
    private final Repository repository;

    History(Repository repository) {
        this.repository = repository;
    }

    List<LoggedCommit> log(ObjectId tip, Collection<String> paths, int limit) throws IOException {
        List<LoggedCommit> found = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(tip));
            if (!paths.isEmpty()) {
                walk.setTreeFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
            }
            for (RevCommit commit = walk.next(); commit != null && found.size() < limit; commit = walk.next()) {
                found.add(logged(commit));
            }
        }
        return List.copyOf(found);
    }

    boolean isShallow() throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    private static LoggedCommit logged(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return new LoggedCommit(
                GitRepository.id(commit),
                Arrays.stream(commit.getParents()).map(GitRepository::id).toList(),
                author == null ? "" : author.getName() + " <" + author.getEmailAddress() + ">",
                Instant.ofEpochSecond(commit.getCommitTime()),
                commit.getFullMessage());
    }
}
