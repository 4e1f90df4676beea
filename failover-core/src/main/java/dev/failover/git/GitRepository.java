package dev.failover.git;

import dev.failover.git.Destination.NewRemoteBranch;
import dev.failover.git.Destination.RemoteBranch;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * A Git repository: the one of a work tree, or one made for a commit to a remote without any checkout.
 *
 * <p>Opening and reading it starts no process and writes nothing, neither in the repository nor in the home directory.
 * No hook of this repository ever runs; those of a remote do. The environment variables that name a repository
 * ({@code GIT_DIR} and its like) aren't obeyed: the directory decides.
 */
public final class GitRepository implements AutoCloseable {
    private final Repository repository;
    private HttpLogins logins = HttpLogins.NONE;

    private GitRepository(Repository repository) {
        this.repository = repository;
    }

    /**
     * The repository whose work tree holds the directory: the nearest {@code .git}, be it a directory or (linked work
     * tree, submodule) a file.
     *
     * @return empty when there is none up to the root of the file system
     * @throws GitException when there is one that can't be opened, or it is bare
     */
    public static Optional<GitRepository> discover(Path start) {
        return RepositoryOpener.around(start).map(GitRepository::new);
    }

    /**
     * A repository without a checkout, for one commit to a remote: its only remote is {@code origin}, and what is fetched
     * is fetched without its history.
     *
     * @param url as {@code git clone} takes it; secrets in it stay in memory
     * @param directory an empty directory, which the caller removes when it is done
     */
    public static GitRepository withoutCheckout(String url, Path directory) {
        return new GitRepository(RepositoryOpener.bare(url, directory));
    }

    /**
     * The top directory of the work tree, without symbolic links.
     *
     * @throws IllegalStateException when there is no checkout
     */
    public Path workTree() {
        if (repository.isBare()) {
            throw new IllegalStateException("there is no checkout");
        }
        return repository.getWorkTree().toPath();
    }

    public Head head() {
        try {
            Ref head = repository.exactRef(Constants.HEAD);
            Optional<CommitId> commit =
                    Optional.ofNullable(head).map(Ref::getObjectId).map(GitRepository::id);
            boolean onBranch = head != null && head.isSymbolic();
            return new Head(
                    onBranch
                            ? Optional.of(
                                    Repository.shortenRefName(head.getTarget().getName()))
                            : Optional.empty(),
                    commit);
        } catch (IOException e) {
            throw unreadable("HEAD", e);
        }
    }

    /** The files as they are in the work tree now, tracked or not. */
    public SourceTree checkout() {
        return new CheckoutTree(repository);
    }

    /** The tree of a commit; nothing is checked out. Submodules are empty directories. */
    public SourceTree tree(CommitId commit) {
        return tree(commit, commit.abbreviated());
    }

    /** The tree at the tip of a destination, named after it: {@code origin/main (1a2b3c4)}. */
    public SourceTree tree(Destination destination, CommitId tip) {
        return tree(tip, destination.name() + " (" + tip.abbreviated() + ")");
    }

    private SourceTree tree(CommitId commit, String name) {
        try (RevWalk walk = new RevWalk(repository)) {
            return new CommitTree(repository, walk.parseCommit(objectId(commit)).getTree(), name);
        } catch (IOException e) {
            throw unreadable(commit.name(), e);
        }
    }

    /** The commit that a revision names, such as {@code HEAD}, {@code origin/main} or {@code v1.2^}. */
    public Optional<CommitId> resolve(String revision) {
        try {
            return Optional.ofNullable(repository.resolve(revision + "^{commit}"))
                    .map(GitRepository::id);
        } catch (RevisionSyntaxException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(revision, e);
        }
    }

    /** The best common ancestor of two commits. */
    public Optional<CommitId> mergeBase(CommitId one, CommitId other) {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(objectId(one)));
            walk.markStart(walk.parseCommit(objectId(other)));
            return Optional.ofNullable(walk.next()).map(GitRepository::id);
        } catch (IOException e) {
            throw unreadable(one.name() + " and " + other.name(), e);
        }
    }

    /**
     * The commits that lead to a tip, newest first.
     *
     * @param paths only commits that change one of these files or directories; all when empty
     */
    public List<LoggedCommit> log(CommitId tip, Collection<String> paths, int limit) {
        try {
            return new History(repository).log(objectId(tip), paths, limit);
        } catch (IOException e) {
            throw unreadable("the history of " + tip.abbreviated(), e);
        }
    }

    /** Whether the history ends early ({@code git fetch --unshallow} brings the rest): what is missing isn't unchanged. */
    public boolean isShallow() {
        try {
            return new History(repository).isShallow();
        } catch (IOException e) {
            throw unreadable("the list of shallow commits", e);
        }
    }

    /**
     * Where a commit made here belongs: with {@code push}, the named remote branch, else the upstream of HEAD's branch,
     * else (no remote is configured) HEAD's branch itself; without, the named local branch, else HEAD's.
     *
     * @throws GitException when that can't be told: a detached HEAD, a branch without upstream, no such remote
     */
    public Destination destination(boolean push, Optional<String> remote, Optional<String> branch) {
        Destinations destinations = new Destinations(repository, head());
        return push ? destinations.remote(remote, branch) : destinations.local(branch);
    }

    /**
     * The commit at the tip of a destination; a remote's is fetched now. No ref is moved, tracking branches neither.
     *
     * @throws GitException when there is no such branch, or the remote can't be reached
     */
    public CommitId tip(Destination destination) {
        if (destination instanceof NewRemoteBranch) {
            throw new IllegalArgumentException("a branch that isn't there yet has no tip: " + destination.name());
        }
        if (destination instanceof RemoteBranch remote) {
            return id(Remote.named(repository, remote.remote(), logins).fetch(remote.branch()));
        }
        return resolve(Constants.R_HEADS + destination.branch())
                .orElseThrow(() -> new GitException(
                        "the branch " + destination.branch() + " has no commit yet, or doesn't exist",
                        "git branch -a"));
    }

    /** The address of a remote without passwords and tokens, for messages. */
    public String url(RemoteBranch destination) {
        return Remote.named(repository, destination.remote(), logins).url();
    }

    /**
     * Writes a commit straight into the object database, moves the destination by compare-and-set (a push is never
     * forced), then lets the checkout {@link #follow}.
     *
     * @throws GitException when it can't be done; then no branch and no file was changed
     */
    public CommitOutcome commit(CommitRequest request) {
        Optional<ObjectId> commit = new CommitWriter(repository).write(request);
        if (commit.isEmpty()) {
            return new CommitOutcome.NothingToCommit();
        }
        return new Landing(repository, head(), logins).land(request, commit.get());
    }

    /**
     * Fast-forwards HEAD's branch, the index and the files to the tip of the destination if that loses nothing: all
     * that the user staged, changed or created stays as it is. Finishes what an interrupted run left half done; does
     * nothing when there is nothing to do.
     */
    public CheckoutOutcome follow(Destination destination, CommitId tip) {
        return new CheckoutFollower(repository, head()).follow(destination, objectId(tip));
    }

    /** What the user has done to a path since HEAD; symbolic links on it are followed. */
    public PathState state(String path) {
        return repository.isBare() ? PathState.UNCHANGED : new PathInspection(repository).state(path, Optional.empty());
    }

    /**
     * What the user has done to a file that is to be changed. Where the planned bytes are there already, that counts as
     * unchanged: an interrupted run has put them there.
     */
    public PathState state(SourceFile planned) {
        return repository.isBare()
                ? PathState.UNCHANGED
                : new PathInspection(repository).state(planned.path(), Optional.of(planned));
    }

    /** What is under way, such as {@code a merge}; empty when nothing is. */
    public Optional<String> operationInProgress() {
        return OperationInProgress.of(repository.getDirectory().toPath()).map(OperationInProgress::words);
    }

    /** Users and passwords for servers that the environment and {@code ~/.netrc} don't know. */
    public void useLogins(HttpLogins known) {
        logins = known;
    }

    /** Lets the credential helpers of the user's Git configuration be asked, which starts programs. */
    public void useCredentialHelper() {
        AskedCredentials.want(repository);
    }

    /** What of the user's Git configuration is set but not understood here, one sentence each. */
    public List<String> notUnderstood() {
        return UnusedSettings.of(repository.getConfig());
    }

    @Override
    public void close() {
        repository.close();
    }

    static CommitId id(AnyObjectId id) {
        return new CommitId(id.name());
    }

    static ObjectId objectId(CommitId id) {
        return ObjectId.fromString(id.name());
    }

    private GitException unreadable(String what, IOException cause) {
        return new GitException(
                "can't read " + what + " in the Git repository " + repository.getDirectory() + ": "
                        + cause.getMessage(),
                "git fsck",
                cause);
    }
}
