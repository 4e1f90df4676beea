package dev.failover.git.tree;

import dev.failover.source.SourceException;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** The tree of a commit, read from the object database. A submodule is an empty directory. */
public final class CommitTree implements SourceTree {
    private final Repository repository;
    private final GitTree tree;
    private final String name;
    private final Map<String, Optional<SourceFile>> files = new ConcurrentHashMap<>();

    public CommitTree(Repository repository, ObjectId root, String name) {
        this.repository = repository;
        this.tree = new GitTree(repository, root);
        this.name = name;
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return files.computeIfAbsent(path, this::read);
    }

    private Optional<SourceFile> read(String path) {
        GitTree.Target target = tree.follow(path);
        if (target.outside()) {
            throw new SourceException("refused: " + path + " leads out of " + name + " by a symbolic link");
        }
        return target.entry()
                .filter(entry -> (entry.mode().getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE)
                .map(entry -> new SourceFile(path, bytes(path, entry.id())));
    }

    private byte[] bytes(String path, ObjectId blob) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return reader.open(blob, Constants.OBJ_BLOB).getBytes(LARGEST_FILE);
        } catch (LargeObjectException e) {
            throw SourceException.tooLarge(path + " of " + name);
        } catch (IOException e) {
            throw new SourceException("can't read " + path + " of " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isDirectory(String path) {
        return tree.follow(path).isDirectory();
    }

    @Override
    public List<String> list(String directory) {
        return tree.follow(directory)
                .entry()
                .map(entry -> tree.entries(entry).keySet().stream()
                        .sorted(CommitTree::byteOrder)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<String> discover() {
        List<String> found = new ArrayList<>();
        walk("", tree.root(), found);
        found.sort(CommitTree::byteOrder);
        return List.copyOf(found);
    }

    /** As in a checkout, links to directories aren't walked, and links to files are files. */
    private void walk(String directory, GitTree.Entry parent, List<String> found) {
        tree.entries(parent).forEach((child, entry) -> {
            String path = directory.isEmpty() ? child : directory + "/" + child;
            if (entry.mode() == FileMode.TREE) {
                if (!path.equals("target/failover") && !path.endsWith("/target/failover")) {
                    walk(path, entry, found);
                }
            } else if (tree.follow(path).isFile()) {
                found.add(path);
            }
        });
    }

    @Override
    public Tracking tracking(String path) {
        return tree.follow(path).entry().isPresent() ? Tracking.TRACKED : Tracking.UNTRACKED;
    }

    @Override
    public String realPath(String path) {
        return tree.follow(path).path();
    }

    @Override
    public String name() {
        return name;
    }

    static int byteOrder(String a, String b) {
        return Arrays.compareUnsigned(Constants.encode(a), Constants.encode(b));
    }
}
