package dev.failover.source;

import java.util.Collection;
import java.util.Comparator;
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
            files.put(path, new SourceFile(path, before.encode(apply(before.text(), ofFile))));
        });
        return new EditedTree(base, Map.copyOf(files));
    }

    private static String apply(String text, List<TextEdit> edits) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (TextEdit edit : edits.stream()
                .sorted(Comparator.comparingInt((TextEdit e) -> e.span().start())
                        .thenComparingInt(e -> e.span().end()))
                .toList()) {
            if (edit.span().start() < done || edit.span().end() > text.length()) {
                throw new IllegalArgumentException("overlapping or outside of the file: " + edit);
            }
            out.append(text, done, edit.span().start()).append(edit.replacement());
            done = edit.span().end();
        }
        return out.append(text, done, text.length()).toString();
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
