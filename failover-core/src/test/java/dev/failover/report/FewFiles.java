package dev.failover.report;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** A tree of some files, whatever their names: not every disk takes a line break in one. */
public record FewFiles(List<SourceFile> files) implements SourceTree {

    @Override
    public Optional<SourceFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    @Override
    public boolean isDirectory(String path) {
        return path.isEmpty();
    }

    @Override
    public List<String> list(String directory) {
        return discover();
    }

    @Override
    public List<String> discover() {
        return files.stream().map(SourceFile::path).distinct().sorted().toList();
    }

    @Override
    public Tracking tracking(String path) {
        return Tracking.UNKNOWN;
    }

    @Override
    public String name() {
        return "/home/me/gitops";
    }
}
