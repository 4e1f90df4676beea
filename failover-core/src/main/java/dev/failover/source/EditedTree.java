package dev.failover.source;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tree in which some files have edits, or are new, or gone; all else is the tree below it. A directory that has lost
 * its last file stays, empty.
 */
final class EditedTree implements SourceTree {
    private final SourceTree base;
    private final Map<String, Optional<SourceFile>> changed;
    private final Set<String> created;
    private final List<String> deleted;

    EditedTree(SourceTree base, FileChanges changes) {
        this.base = base;
        this.changed = changes.byPath();
        this.created = changes.written().stream()
                .map(SourceFile::path)
                .filter(path -> base.file(path).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.deleted = changes.deleted();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        Optional<SourceFile> file = changed.get(path);
        return file != null ? file : base.file(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return base.isDirectory(path) || created.stream().anyMatch(file -> file.startsWith(path + "/"));
    }

    @Override
    public List<String> list(String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        if (Stream.concat(created.stream(), deleted.stream()).noneMatch(path -> path.startsWith(prefix))) {
            return base.list(directory);
        }
        Set<String> names = new HashSet<>(base.list(directory));
        deleted.stream()
                .filter(path -> path.startsWith(prefix))
                .forEach(path -> names.remove(path.substring(prefix.length())));
        created.stream()
                .filter(path -> path.startsWith(prefix))
                .forEach(path -> names.add(path.substring(prefix.length()).split("/", 2)[0]));
        return names.stream().sorted(BYTE_ORDER).toList();
    }

    @Override
    public List<String> discover() {
        return created.isEmpty() && deleted.isEmpty()
                ? base.discover()
                : Stream.concat(base.discover().stream().filter(path -> !deleted.contains(path)), created.stream())
                        .sorted(BYTE_ORDER)
                        .toList();
    }

    /** What is written is meant for a commit. */
    @Override
    public Tracking tracking(String path) {
        Tracking before = base.tracking(path);
        return before == Tracking.UNKNOWN
                        || !changed.containsKey(path)
                        || changed.get(path).isEmpty()
                ? before
                : Tracking.TRACKED;
    }

    @Override
    public String realPath(String path) {
        return base.realPath(path);
    }

    @Override
    public String name() {
        return base.name();
    }
}
