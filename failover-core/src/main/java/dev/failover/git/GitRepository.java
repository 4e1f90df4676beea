package dev.failover.git;

import dev.failover.git.checkout.OperationInProgress;
import dev.failover.git.checkout.PathInspection;
import dev.failover.git.config.RepositoryOpener;
import dev.failover.git.history.History;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.Destination;
import dev.failover.git.model.GitException;
import dev.failover.git.model.Head;
import dev.failover.git.model.HttpLogins;
import dev.failover.git.model.PathState;
import dev.failover.git.model.Upstream;
import dev.failover.git.remote.AskedCredentials;
import dev.failover.git.remote.RemoteUrls;
import dev.failover.git.tree.CheckoutTree;
import dev.failover.git.tree.CommitTree;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A Git repository: the one of a work tree, or one made for a commit to a remote without any checkout.
 *
 * <p>Opening and reading it starts no process and writes nothing, neither in the repository nor in the home directory.
 * No hook of this repository ever runs; those of a remote do. The environment variables that name a repository
 * ({@code GIT_DIR} and its like) aren't obeyed: the directory decides.
 */
public final class GitRepository implements AutoCloseable {
    private final Repository repository;

    private GitRepository(Repository repository) {
        this.repository = repository;
    }

    /**
     * The repository whose work tree holds the directory: the nearest {@code .git}, be it a directory or (linked work
     * tree, submodule) a file.
     *
     * @return empty when there is none up to the root of the file system
     * @throws GitException when there is one that can't be opened, belongs to another user, or is bare
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
        return Head.of(repository);
    }

    /** The upstream of HEAD as last fetched; empty if there is none, or if it was never fetched. */
    public Optional<Upstream> upstream() {
        return Upstream.of(repository, head());
    }

    /** The addresses of its remotes as Git resolves them, without logins. Contacts no remote. */
    public List<String> urls() {
        return RemoteUrls.of(repository.getConfig());
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
            return new CommitTree(
                    repository, walk.parseCommit(commit.objectId()).getTree(), name);
        } catch (IOException e) {
            throw GitException.unreadable(commit.name(), repository, e);
        }
    }

    /** The history of its commits. */
    public History history() {
        return new History(repository);
    }

    /** Makes and pushes commits, with the logins of the environment and {@code ~/.netrc}. */
    public Delivery delivery() {
        return delivery(HttpLogins.NONE);
    }

    /** @param logins users and passwords for servers that the environment and {@code ~/.netrc} don't know */
    public Delivery delivery(HttpLogins logins) {
        return new Delivery(repository, logins);
    }

    /** The user's change of a path since HEAD. Follows symbolic links. */
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

    /** The user's change of a file that a swap will remove. A missing file counts as unchanged. */
    public PathState stateToRemove(String path) {
        return repository.isBare() ? PathState.UNCHANGED : new PathInspection(repository).stateToRemove(path);
    }

    /** The operation in progress, such as {@code a merge}; empty if there is none. */
    public Optional<String> operationInProgress() {
        return OperationInProgress.of(repository.getDirectory().toPath()).map(OperationInProgress::words);
    }

    /** Allows the credential helpers of the user's Git configuration. They are programs that Git starts. */
    public void useCredentialHelper() {
        AskedCredentials.want(repository);
    }

    /** Settings of the user's Git configuration that this class doesn't support, one sentence each. */
    public List<String> notUnderstood() {
        return UnusedSettings.of(repository.getConfig());
    }

    @Override
    public void close() {
        repository.close();
    }
}
