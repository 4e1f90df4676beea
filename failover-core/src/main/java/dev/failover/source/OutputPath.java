package dev.failover.source;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes to a directory step by step, as the operating system does, so that each link on the way is seen. Who made it
 * depends on where it lies. Outside of any tree that is the owner of the machine ({@code /tmp} is a link on macOS), and it
 * is followed. Inside, a commit may have brought it, and it is refused wherever it leads.
 */
final class OutputPath {
    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private final List<Path> trees;
    private final boolean makesDirectories;
    private final Deque<Path> ahead = new ArrayDeque<>();
    private Path at;
    private @Nullable Path tree;
    private int links;

    private OutputPath(Path directory, List<Path> trees, boolean makesDirectories) {
        this.trees = trees;
        this.makesDirectories = makesDirectories;
        this.at = root(directory);
        directory.forEach(ahead::add);
    }

    /**
     * Finds a directory.
     *
     * @param directory absolute
     * @param trees whose content others may have written; whatever lies beside a {@code .git} is another one
     * @return empty when it isn't there, and nothing stands in its way
     */
    static Optional<OutputPath> find(Path directory, List<Path> trees) throws IOException {
        OutputPath path = new OutputPath(directory, trees, false);
        return path.walk() ? Optional.of(path) : Optional.empty();
    }

    /** The same, and makes what isn't there. */
    static OutputPath make(Path directory, List<Path> trees) throws IOException {
        OutputPath path = new OutputPath(directory, trees, true);
        path.walk();
        return path;
    }

    /** Without a link. */
    Path directory() {
        return at;
    }

    /** The top of the tree that the directory lies in. */
    Optional<Path> tree() {
        return Optional.ofNullable(tree);
    }

    private boolean walk() throws IOException {
        enter(at);
        while (!ahead.isEmpty()) {
            if (!step(ahead.removeFirst())) {
                return false;
            }
        }
        return true;
    }

    private boolean step(Path name) throws IOException {
        String text = name.toString();
        if (text.isEmpty() || text.equals(".")) {
            return true;
        }
        if (text.equals("..")) {
            enter(at.getParent() == null ? at : at.getParent());
            return true;
        }
        Path next = at.resolve(name);
        if (tree != null && text.equalsIgnoreCase(".git")) {
            throw new RefusedPathException(next, "belongs to Git, so failover doesn't write there");
        }
        if (!isThere(next)) {
            if (!makesDirectories) {
                return false;
            }
            makeDirectory(next);
        }
        BasicFileAttributes found = Files.readAttributes(next, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (found.isSymbolicLink()) {
            follow(next);
        } else if (found.isDirectory()) {
            enter(next);
        } else {
            throw new RefusedPathException(next, "is not a directory");
        }
        return true;
    }

    private static boolean isThere(Path path) throws IOException {
        try {
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void makeDirectory(Path path) throws IOException {
        try {
            Files.createDirectory(path);
        } catch (FileAlreadyExistsException e) {
            return; // by another run at the same time; what it is, is looked at next
        }
    }

    private void follow(Path link) throws IOException {
        if (tree != null) {
            throw RefusedPathException.link(link);
        }
        // The system follows it, too: it may forbid that, such as for other people's links in /tmp.
        if (++links > MOST_LINKS || !Files.isDirectory(link)) {
            throw new RefusedPathException(link, "is a symbolic link that doesn't lead to a directory");
        }
        Path target = Files.readSymbolicLink(link);
        List<Path> names = new ArrayList<>();
        target.forEach(names::add);
        for (int i = names.size(); i-- > 0; ) {
            ahead.addFirst(names.get(i));
        }
        if (target.isAbsolute()) {
            enter(root(target));
        }
    }

    private void enter(Path directory) throws IOException {
        at = directory;
        if (tree != null && !at.startsWith(tree)) {
            tree = null;
        }
        if (tree == null && isTopOfTree(at)) {
            tree = at;
        }
    }

    /** Compared as files, since a path may be written in several ways. */
    private boolean isTopOfTree(Path directory) throws IOException {
        for (Path top : trees) {
            if (Files.isDirectory(top) && Files.isSameFile(top, directory)) {
                return true;
            }
        }
        return Files.exists(directory.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
    }

    private static Path root(Path path) {
        Path root = path.getRoot();
        if (root == null) {
            throw new IllegalArgumentException(path + " is relative");
        }
        return root;
    }
}
