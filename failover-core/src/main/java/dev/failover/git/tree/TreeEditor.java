package dev.failover.git.tree;

import dev.failover.git.model.GitException;
import dev.failover.source.SourceFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes blobs and trees for changed files; entries that aren't on the way to one keep their ids and modes. */
public final class TreeEditor {
    /** Git sorts a directory as if its name ended with a slash. */
    private static final Comparator<Map.Entry<String, GitTree.Entry>> GIT_ORDER =
            (a, b) -> Arrays.compareUnsigned(sortKey(a), sortKey(b));

    private static final GitTree.Entry NOTHING = new GitTree.Entry(FileMode.MISSING, ObjectId.zeroId());

    private final GitTree base;
    private final ObjectInserter inserter;
    private final Map<String, Optional<byte[]>> changes = new HashMap<>();

    public TreeEditor(GitTree base, ObjectInserter inserter) {
        this.base = base;
        this.inserter = inserter;
    }

    /** A file that is reached through symbolic links is written where it really is. */
    public void write(SourceFile file) {
        GitTree.Target target = base.follow(file.path());
        if (target.outside() || target.isDirectory()) {
            throw new GitException("can't write " + file.path() + ": not a file of the repository", "");
        }
        Optional<byte[]> before = changes.put(target.path(), Optional.of(file.bytes()));
        if (before != null && !Arrays.equals(before.orElse(null), file.bytes())) {
            throw new GitException(
                    "can't write " + file.path() + ": another path leads to the same file, " + target.path()
                            + ", with a different change",
                    "");
        }
    }

    /** Symbolic links to directories are followed; a file that is one itself goes, not what it leads to. */
    public void delete(String path) {
        int slash = path.lastIndexOf('/') + 1;
        String directory = base.follow(path.substring(0, slash)).path();
        changes.put(
                (directory.isEmpty() || slash == 0 ? "" : directory + "/") + path.substring(slash), Optional.empty());
    }

    /** The new root tree. */
    public ObjectId apply() throws IOException {
        return writeTree("", base.root(), changes);
    }

    private ObjectId writeTree(String directory, GitTree.Entry before, Map<String, Optional<byte[]>> below)
            throws IOException {
        Map<String, GitTree.Entry> entries = new HashMap<>(base.entries(before));
        Map<String, Map<String, Optional<byte[]>>> deeper = new TreeMap<>();
        for (Map.Entry<String, Optional<byte[]>> change : below.entrySet()) {
            int slash = change.getKey().indexOf('/');
            if (slash >= 0) {
                deeper.computeIfAbsent(change.getKey().substring(0, slash), name -> new HashMap<>())
                        .put(change.getKey().substring(slash + 1), change.getValue());
            } else if (change.getValue().isPresent()) {
                String name = change.getKey();
                entries.put(
                        name,
                        new GitTree.Entry(
                                modeOf(entries.get(name)),
                                inserter.insert(
                                        Constants.OBJ_BLOB, change.getValue().get())));
            } else {
                entries.remove(change.getKey());
            }
        }
        for (Map.Entry<String, Map<String, Optional<byte[]>>> child : deeper.entrySet()) {
            String path = directory + child.getKey() + "/";
            putTree(entries, child.getKey(), path, child.getValue());
        }
        return format(entries);
    }

    private void putTree(
            Map<String, GitTree.Entry> entries, String name, String path, Map<String, Optional<byte[]>> below)
            throws IOException {
        GitTree.Entry before = entries.getOrDefault(name, NOTHING);
        if (before != NOTHING && before.mode() != FileMode.TREE) {
            throw new GitException("can't write below " + path + ": it is not a directory", "");
        }
        ObjectId tree = writeTree(path, before, below);
        if (tree.equals(Constants.EMPTY_TREE_ID)) {
            entries.remove(name);
        } else {
            entries.put(name, new GitTree.Entry(FileMode.TREE, tree));
        }
    }

    /** A file keeps its mode; what was something else, or nothing, becomes an ordinary file. */
    private static FileMode modeOf(GitTree.@Nullable Entry before) {
        return before != null && before.mode() == FileMode.EXECUTABLE_FILE ? before.mode() : FileMode.REGULAR_FILE;
    }

    private ObjectId format(Map<String, GitTree.Entry> entries) throws IOException {
        TreeFormatter formatter = new TreeFormatter();
        entries.entrySet().stream()
                .sorted(GIT_ORDER)
                .forEach(entry -> formatter.append(
                        entry.getKey(),
                        entry.getValue().mode(),
                        entry.getValue().id()));
        return inserter.insert(formatter);
    }

    private static byte[] sortKey(Map.Entry<String, GitTree.Entry> entry) {
        return Constants.encode(entry.getValue().mode() == FileMode.TREE ? entry.getKey() + "/" : entry.getKey());
    }
}
