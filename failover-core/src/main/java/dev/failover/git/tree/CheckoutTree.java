package dev.failover.git.tree;

import dev.failover.source.DirectoryTree;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** The files of a work tree as they are now, with Git's opinion on which of them count. */
public final class CheckoutTree implements SourceTree {
    private final Repository repository;
    private final Path workTree;
    private final SourceTree files;
    private @Nullable VisibleFiles visible;
    private @Nullable List<String> discovered;

    public CheckoutTree(Repository repository) {
        this.repository = repository;
        this.workTree = repository.getWorkTree().toPath();
        this.files = DirectoryTree.of(workTree);
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return files.file(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return files.isDirectory(path);
    }

    @Override
    public List<String> list(String directory) {
        return files.list(directory);
    }

    @Override
    public synchronized List<String> discover() {
        List<String> known = discovered;
        if (known == null) {
            known = visible().paths().stream()
                    .filter(path -> !path.startsWith("target/failover/") && !path.contains("/target/failover/"))
                    .filter(this::isFileInside)
                    .sorted(CommitTree::byteOrder)
                    .toList();
            discovered = known;
        }
        return known;
    }

    private boolean isFileInside(String path) {
        Path file = workTree.resolve(path);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(workTree.toRealPath());
        } catch (IOException e) {
            return false; // a link that leads nowhere
        }
    }

    @Override
    public Tracking tracking(String path) {
        return visible().tracking(path);
    }

    @Override
    public String realPath(String path) {
        return files.realPath(path);
    }

    @Override
    public String name() {
        return files.name();
    }

    private synchronized VisibleFiles visible() {
        VisibleFiles known = visible;
        if (known == null) {
            known = VisibleFiles.read(repository);
            visible = known;
        }
        return known;
    }
}
