package dev.failover.git;

import dev.failover.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Git repository with a work tree.
 *
 * <p>Opening and reading it starts no process and writes nothing, neither in the repository nor in the home directory.
 * No hook of this repository ever runs; those of a remote do.
 */
public final class GitRepository implements AutoCloseable {

    /**
     * The repository whose work tree holds the directory: the nearest {@code .git}, be it a directory or (linked work
     * tree, submodule) a file.
     *
     * @return empty when there is none up to the root of the file system
     * @throws GitException when there is one that can't be opened, or it is bare
     */
    public static Optional<GitRepository> discover(Path start) {
        throw new UnsupportedOperationException("next commit: " + start);
    }

    /** The top directory of the work tree. */
    public Path workTree() {
        throw new UnsupportedOperationException("next commit");
    }

    public Head head() {
        throw new UnsupportedOperationException("next commit");
    }

    /** The files as they are in the work tree now, tracked or not. */
    public SourceTree checkout() {
        throw new UnsupportedOperationException("next commit");
    }

    /** The tree of a commit; nothing is checked out. Submodules are empty directories. */
    public SourceTree tree(CommitId commit) {
        throw new UnsupportedOperationException("next commit");
    }

    /** The commit that a revision names, such as {@code HEAD}, {@code origin/main} or {@code v1.2^}. */
    public Optional<CommitId> resolve(String revision) {
        throw new UnsupportedOperationException("next commit: " + revision);
    }

    /** The best common ancestor of two commits. */
    public Optional<CommitId> mergeBase(CommitId one, CommitId other) {
        throw new UnsupportedOperationException("next commit");
    }

    /**
     * Where a commit made here belongs: with {@code push}, the named remote branch, else the upstream of HEAD's branch,
     * else (no remote is configured) HEAD's branch itself; without, the named local branch, else HEAD's.
     *
     * @throws GitException when that can't be told: a detached HEAD, a branch without upstream, no such remote
     */
    public Destination destination(boolean push, Optional<String> remote, Optional<String> branch) {
        throw new UnsupportedOperationException("next commit");
    }

    /**
     * The commit at the tip of a destination; a remote's is fetched now. No ref is moved, tracking branches neither.
     *
     * @throws GitException when there is no such branch, or the remote can't be reached
     */
    public CommitId tip(Destination destination) {
        throw new UnsupportedOperationException("next commit");
    }

    /**
     * Writes a commit straight into the object database, moves the destination by compare-and-set (a push is never
     * forced), then lets the checkout {@link #follow}.
     *
     * @throws GitException when it can't be done; then no branch and no file was changed
     */
    public CommitOutcome commit(CommitRequest request) {
        throw new UnsupportedOperationException("next commit");
    }

    /**
     * Fast-forwards HEAD's branch, the index and the files to the tip of the destination if that loses nothing: all
     * that the user staged, changed or created stays as it is. Finishes what an interrupted run left half done; does
     * nothing when there is nothing to do.
     */
    public CheckoutOutcome follow(Destination destination, CommitId tip) {
        throw new UnsupportedOperationException("next commit");
    }

    /** What the user has done to a path since HEAD. */
    public PathState state(String path) {
        throw new UnsupportedOperationException("next commit: " + path);
    }

    /** What is under way, such as {@code a merge}; empty when nothing is. */
    public Optional<String> operationInProgress() {
        throw new UnsupportedOperationException("next commit");
    }

    /** What of the user's Git configuration is set but not understood here, one sentence each. */
    public List<String> notUnderstood() {
        throw new UnsupportedOperationException("next commit");
    }

    @Override
    public void close() {}
}
