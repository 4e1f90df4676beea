package dev.failover.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A tree in which some files have edits; all else is the tree below it. */
final class EditedTree implements SourceTree {
    private final SourceTree base;
    private final Map<String, SourceFile> edited;

    private EditedTree(SourceTree base, Map<String, SourceFile> edited) {
        this.base = base;
        this.edited = edited;
    }

    static EditedTree of(SourceTree base, Collection<TextEdit> edits) {
        Map<String, SourceFile> files = new HashMap<>();
        edits.stream().collect(Collectors.groupingBy(TextEdit::path)).forEach((path, ofFile) -> {
            SourceFile before = base.file(path).orElseThrow(() -> new IllegalArgumentException("no file: " + path));
            files.put(path, before.with(ofFile));
        });
        return new EditedTree(base, Map.copyOf(files));
    }

    @Override
    public Optional<SourceFile> file(String path) {
        SourceFile file = edited.get(path);
        return file != null ? Optional.of(file) : base.file(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return base.isDirectory(path);
    }

    @Override
    public List<String> list(String directory) {
        return base.list(directory);
    }

    @Override
    public List<String> discover() {
        return base.discover();
    }

    @Override
    public Tracking tracking(String path) {
        return base.tracking(path);
    }

    @Override
    public String name() {
        return base.name();
    }
}
