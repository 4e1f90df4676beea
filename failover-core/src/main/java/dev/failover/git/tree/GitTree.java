package dev.failover.git.tree;

import dev.failover.source.SourceException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/** Tree objects, and where symbolic links in them lead. */
public final class GitTree {
    /** What Linux allows on the way to one file. */
    private static final int MAX_LINKS = 40;

    private final Repository repository;
    private final Entry root;
    private final Map<ObjectId, Map<String, Entry>> read = new ConcurrentHashMap<>();

    public GitTree(Repository repository, ObjectId root) {
        this.repository = repository;
        this.root = new Entry(FileMode.TREE, root.copy());
    }

    /** One line of a tree object. */
    public record Entry(FileMode mode, ObjectId id) {}

    /**
     * Where a path leads.
     *
     * @param path the path without any link in it
     * @param entry empty when nothing is there
     * @param outside whether a link left the tree on the way; then there is no entry
     */
    public record Target(String path, Optional<Entry> entry, boolean outside) {
        boolean isDirectory() {
            return entry.filter(e -> e.mode() == FileMode.TREE || e.mode() == FileMode.GITLINK)
                    .isPresent();
        }

        boolean isFile() {
            return entry.filter(e -> e.mode() == FileMode.REGULAR_FILE || e.mode() == FileMode.EXECUTABLE_FILE)
                    .isPresent();
        }
    }

    Entry root() {
        return root;
    }

    /** The entries of a directory by name, in Git's order; none for all that isn't a tree. */
    Map<String, Entry> entries(Entry directory) {
        if (directory.mode() != FileMode.TREE) {
            return Map.of();
        }
        return read.computeIfAbsent(directory.id(), this::readTree);
    }

    private Map<String, Entry> readTree(ObjectId id) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            CanonicalTreeParser parser = new CanonicalTreeParser();
            parser.reset(reader.open(id, Constants.OBJ_TREE).getCachedBytes());
            for (; !parser.eof(); parser.next()) {
                entries.put(
                        parser.getEntryPathString(), new Entry(parser.getEntryFileMode(), parser.getEntryObjectId()));
            }
        } catch (IOException e) {
            throw new SourceException("can't read the tree " + id.name() + ": " + e.getMessage(), e);
        }
        return Collections.unmodifiableMap(entries);
    }

    /** Walks a path and the links on it. */
    public Target follow(String path) {
        Deque<String> todo = new ArrayDeque<>(segments(path));
        List<String> done = new ArrayList<>();
        int links = 0;
        while (!todo.isEmpty()) {
            String segment = todo.pop();
            if (segment.equals("..")) {
                if (done.isEmpty()) {
                    return outside(path);
                }
                done.remove(done.size() - 1);
                continue;
            }
            Entry entry = at(done, segment);
            if (entry == null) {
                return new Target(path, Optional.empty(), false);
            }
            if (entry.mode() != FileMode.SYMLINK) {
                done.add(segment);
                continue;
            }
            String link = linkText(entry.id());
            if (link.startsWith("/")) {
                return outside(path);
            }
            if (++links > MAX_LINKS) {
                return new Target(path, Optional.empty(), false);
            }
            List<String> way = segments(link);
            for (int i = way.size() - 1; i >= 0; i--) {
                todo.push(way.get(i));
            }
        }
        Entry found = done.isEmpty() ? root : at(done.subList(0, done.size() - 1), done.get(done.size() - 1));
        return new Target(String.join("/", done), Optional.ofNullable(found), false);
    }

    private static Target outside(String path) {
        return new Target(path, Optional.empty(), true);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return segments;
    }

    private @Nullable Entry at(List<String> directory, String name) {
        Entry entry = root;
        for (String segment : directory) {
            entry = entries(entry).get(segment);
            if (entry == null) {
                return null;
            }
        }
        return entries(entry).get(name);
    }

    private String linkText(ObjectId blob) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return RawParseUtils.decode(reader.open(blob, Constants.OBJ_BLOB).getCachedBytes());
        } catch (IOException e) {
            throw new SourceException("can't read the link " + blob.name() + ": " + e.getMessage(), e);
        }
    }
}
