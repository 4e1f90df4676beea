package dev.failover.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What lies below one directory of a tree, as a tree of its own. */
public final class Subtree implements SourceTree {
    private final SourceTree whole;
    private final String prefix;
    private final String name;
    private final Map<String, Optional<SourceFile>> files = new ConcurrentHashMap<>();

    private Subtree(SourceTree whole, String directory, String name) {
        this.whole = whole;
        this.prefix = directory + "/";
        this.name = name;
    }

    /** @param directory a path of {@code whole}; {@code ""} gives the whole tree itself */
    public static SourceTree of(SourceTree whole, String directory) {
        return directory.isEmpty() ? whole : new Subtree(whole, directory, whole.name() + ":" + directory);
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return files.computeIfAbsent(path, p -> whole.file(prefix + p).map(file -> new SourceFile(p, file.bytes())));
    }

    @Override
    public boolean isDirectory(String path) {
        return whole.isDirectory(inWhole(path));
    }

    @Override
    public List<String> list(String directory) {
        return whole.list(inWhole(directory));
    }

    @Override
    public List<String> discover() {
        return whole.discover().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .toList();
    }

    @Override
    public Tracking tracking(String path) {
        return whole.tracking(inWhole(path));
    }

    @Override
    public String realPath(String path) {
        String real = whole.realPath(inWhole(path));
        return real.startsWith(prefix) ? real.substring(prefix.length()) : path;
    }

    @Override
    public String name() {
        return name;
    }

    private String inWhole(String path) {
        return path.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + path;
    }
}
