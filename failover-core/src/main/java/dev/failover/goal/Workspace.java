package dev.failover.goal;

import dev.failover.FailoverException;
import dev.failover.git.GitRepository;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.Destination;
import dev.failover.source.DirectoryTree;
import dev.failover.source.SourceTree;
import dev.failover.source.Subtree;
import dev.failover.source.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a goal runs.
 *
 * @param root the tree's top directory
 * @param git the Git repository that contains it
 * @param inRepository the path of {@code root} in that repository; {@code ""} for its top
 * @param temporary a directory to delete afterwards
 */
public record Workspace(
        Path root, Optional<GitRepository> git, String inRepository, Optional<TemporaryDirectory> temporary)
        implements AutoCloseable {

    private Workspace(Path root, Optional<GitRepository> git, String inRepository) {
        this(root, git, inRepository, Optional.empty());
    }

    /** A remote repository without a checkout. Only one commit is fetched. */
    public static Workspace withoutCheckout(String url, TreeOptions options) {
        TemporaryDirectory directory = TemporaryDirectory.create();
        String path =
                options.directory().map(d -> Model.normalised(d.toString())).orElse("");
        return new Workspace(
                directory.path(),
                Optional.of(GitRepository.withoutCheckout(url, directory.path())),
                path,
                Optional.of(directory));
    }

    public static Workspace of(TreeOptions options) {
        Path start = options.directory()
                .map(directory -> options.executionRoot().resolve(directory))
                .orElse(options.executionRoot())
                .normalize();
        if (!Files.isDirectory(start)) {
            throw new FailoverException("There is no directory " + start + ".\n"
                    + "Set -Dfailover.directory=DIRECTORY to the top directory of the repository.");
        }
        Optional<GitRepository> git = GitRepository.discover(start);
        if (git.isEmpty()) {
            return new Workspace(start, git, "");
        }
        Path top = git.get().workTree();
        return options.directory().isPresent()
                ? new Workspace(start, git, pathIn(top, start))
                : new Workspace(top, git, "");
    }

    private static String pathIn(Path top, Path directory) {
        try {
            Path relative = top.toRealPath().relativize(directory.toRealPath());
            return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files as they are now. A directory that Git ignores as a whole, such as a build's output, isn't Git's. */
    public SourceTree checkout() {
        return git.map(repository -> Subtree.of(repository.checkout(), inRepository))
                .filter(tree -> inRepository.isEmpty() || !tree.discover().isEmpty())
                .orElseGet(() -> DirectoryTree.of(root));
    }

    /**
     * The same options with the addresses of the Git repository, and with paths, which may have been typed from where Maven
     * was started, for the tree's top.
     */
    public ModelOptions located(TreeOptions tree, ModelOptions given) {
        ModelOptions options =
                given.with(given.own().plusUrls(git.map(GitRepository::urls).orElse(List.of())));
        if (options.paths().isEmpty() || temporary.isPresent()) {
            return options;
        }
        NamedDirectories directories = new NamedDirectories(checkout(), root, tree.executionRoot());
        return options.withPaths(
                options.paths().stream().map(directories::meant).toList());
    }

    /** The same directory at the tip of a destination. */
    public SourceTree at(Destination destination, CommitId tip) {
        return Subtree.of(repository().tree(destination, tip), inRepository);
    }

    /** The same directory in a commit. */
    public SourceTree at(CommitId commit) {
        return Subtree.of(repository().tree(commit), inRepository);
    }

    /** A path of the tree, from the top of the repository. */
    public String inRepository(String path) {
        return inRepository.isEmpty() ? path : inRepository + "/" + path;
    }

    public GitRepository repository() {
        return git.orElseThrow(() -> new FailoverException(root + " is not in a Git repository, so there"
                + " is nothing to commit to.\nRun this inside a clone of the GitOps repository, or set"
                + " -Dfailover.directory=DIRECTORY."));
    }

    @Override
    public void close() {
        git.ifPresent(GitRepository::close);
        temporary.ifPresent(TemporaryDirectory::close);
    }
}
