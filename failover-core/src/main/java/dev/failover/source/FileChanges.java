package dev.failover.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What becomes of some files of a tree.
 *
 * @param byPath each file as it is to be, by its path; empty: it is to be gone
 */
public record FileChanges(Map<String, Optional<SourceFile>> byPath) {
    public static final FileChanges NONE = new FileChanges(Map.of());

    public FileChanges {
        byPath = Map.copyOf(byPath);
    }

    /**
     * Files with edits.
     *
     * @throws IllegalArgumentException when two edits overlap, or one lies outside its file
     */
    public static FileChanges edits(SourceTree tree, Collection<TextEdit> edits) {
        Map<String, Optional<SourceFile>> files = new LinkedHashMap<>();
        edits.stream().collect(Collectors.groupingBy(TextEdit::path)).forEach((path, ofFile) -> {
            SourceFile before = tree.file(path).orElseThrow(() -> new IllegalArgumentException("no file: " + path));
            files.put(path, Optional.of(before.with(ofFile)));
        });
        return new FileChanges(files);
    }

    /** A file in its new form, be it there already or not. */
    public static FileChanges written(SourceFile file) {
        return new FileChanges(Map.of(file.path(), Optional.of(file)));
    }

    public static FileChanges deleted(String path) {
        return new FileChanges(Map.of(path, Optional.empty()));
    }

    /** These, and then the others; of a file in both, the others' form counts. */
    public FileChanges and(FileChanges others) {
        Map<String, Optional<SourceFile>> all = new LinkedHashMap<>(byPath);
        all.putAll(others.byPath);
        return new FileChanges(all);
    }

    /** Of all changed files, sorted. */
    public List<String> paths() {
        return byPath.keySet().stream().sorted().toList();
    }

    /** The files that are there afterwards, sorted by their paths. */
    public List<SourceFile> written() {
        return new TreeMap<>(byPath).values().stream().flatMap(Optional::stream).toList();
    }

    /** The paths of those that are gone, sorted. */
    public List<String> deleted() {
        return paths().stream().filter(path -> byPath.get(path).isEmpty()).toList();
    }
}
