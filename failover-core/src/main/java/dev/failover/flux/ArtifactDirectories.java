package dev.failover.flux;

import dev.failover.flux.source.FluxSource;
import dev.failover.flux.source.SourceRef;
import dev.failover.source.SourceTree;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The directories of a tree that artifacts are made of: of each the one in which most of the paths exist that are read from it. */
final class ArtifactDirectories {
    private final SourceTree tree;
    private final List<FluxKustomization> readers;
    private final Map<SourceRef, String> known = new HashMap<>();

    ArtifactDirectories(SourceTree tree, List<FluxKustomization> readers) {
        this.tree = tree;
        this.readers = readers;
    }

    /** The same Kustomization with its path from the tree's root. */
    FluxKustomization located(FluxKustomization kustomization) {
        String directory = kustomization.sourceRef().map(this::directory).orElse("");
        return directory.isEmpty() ? kustomization : kustomization.from(directory);
    }

    private String directory(SourceRef ref) {
        return ref.kind().equals(FluxSource.GIT)
                ? ""
                : known.computeIfAbsent(RepositorySources.anywhere(ref), this::find);
    }

    private String find(SourceRef ref) {
        List<FluxKustomization> reading = readers.stream()
                .filter(k -> k.sourceRef()
                        .map(RepositorySources::anywhere)
                        .filter(ref::equals)
                        .isPresent())
                .toList();
        return reading.stream()
                .flatMap(k -> k.parents().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length))
                .max(Comparator.comparingLong(p -> existing(p, reading)))
                .filter(p -> existing(p, reading) > existing("", reading))
                .orElse("");
    }

    private long existing(String directory, List<FluxKustomization> reading) {
        return reading.stream()
                .filter(k -> tree.isDirectory(SecurePath.join(directory, k.directory())))
                .count();
    }
}
