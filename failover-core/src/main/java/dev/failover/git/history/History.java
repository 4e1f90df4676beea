package dev.failover.git.history;

import dev.failover.git.model.CommitId;
import dev.failover.git.model.GitException;
import dev.failover.git.model.LoggedCommit;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Walks back from a commit. */
public final class History {
    private final Repository repository;

    public History(Repository repository) {
        this.repository = repository;
    }

    /**
     * The commits that lead to a tip, newest first.
     *
     * @param paths only commits that change one of these files or directories; all when empty
     */
    public List<LoggedCommit> log(CommitId tip, Collection<String> paths, int limit) {
        try {
            return walk(tip.objectId(), paths, limit);
        } catch (IOException e) {
            throw GitException.unreadable("the history of " + tip.abbreviated(), repository, e);
        }
    }

    /** The logs of several sets of paths: each as {@link #log} has it, at the price of one. */
    public PathLogs logs(CommitId tip, Collection<Set<String>> pathSets, int limit) {
        try {
            return new PathLogs(this, tip, pathSets, limit).walked(repository);
        } catch (IOException e) {
            throw GitException.unreadable("the history of " + tip.abbreviated(), repository, e);
        }
    }

    /** Whether the history ends early ({@code git fetch --unshallow} brings the rest): what is missing isn't unchanged. */
    public boolean isShallow() {
        try {
            return !repository.getObjectDatabase().getShallowCommits().isEmpty();
        } catch (IOException e) {
            throw GitException.unreadable("the list of shallow commits", repository, e);
        }
    }

    /** The commit that a revision names, such as {@code HEAD}, {@code origin/main} or {@code v1.2^}. */
    public Optional<CommitId> resolve(String revision) {
        try {
            return Optional.ofNullable(repository.resolve(revision + "^{commit}"))
                    .map(CommitId::of);
        } catch (RevisionSyntaxException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw GitException.unreadable(revision, repository, e);
        }
    }

    /** The branches of this repository, and those of remotes as last fetched: {@code main}, {@code origin/main}. */
    public List<String> branches() {
        try {
            return repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES).stream()
                    .filter(ref -> !ref.isSymbolic())
                    .map(ref -> Repository.shortenRefName(ref.getName()))
                    .toList();
        } catch (IOException e) {
            throw GitException.unreadable("the list of branches", repository, e);
        }
    }

    /** The best common ancestor of two commits. */
    public Optional<CommitId> mergeBase(CommitId one, CommitId other) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(one.objectId()));
            walk.markStart(walk.parseCommit(other.objectId()));
            return Optional.ofNullable(walk.next()).map(CommitId::of);
        } catch (IOException e) {
            throw GitException.unreadable(one.name() + " and " + other.name(), repository, e);
        }
    }

    private List<LoggedCommit> walk(ObjectId tip, Collection<String> paths, int limit) throws IOException {
        List<LoggedCommit> found = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(tip));
            if (!paths.isEmpty()) {
                walk.setTreeFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
            }
            for (RevCommit commit = walk.next(); commit != null && found.size() < limit; commit = walk.next()) {
                found.add(logged(commit, List.of(commit.getParents())));
            }
        }
        return List.copyOf(found);
    }

    /** @param parents those that matter to who asks */
    static LoggedCommit logged(RevCommit commit, List<RevCommit> parents) {
        PersonIdent author = commit.getAuthorIdent();
        return new LoggedCommit(
                CommitId.of(commit),
                parents.stream().map(CommitId::of).toList(),
                author == null ? "" : author.getName() + " <" + author.getEmailAddress() + ">",
                Instant.ofEpochSecond(commit.getCommitTime()),
                commit.getFullMessage());
    }
}
