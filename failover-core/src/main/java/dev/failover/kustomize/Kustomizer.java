package dev.failover.kustomize;

import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.yaml.YamlMapping;
import java.util.Optional;

/** Builds the kustomizations of one tree; parsed files and built bases are kept for the next build. */
public final class Kustomizer {
    private final SourceTree tree;
    private final LoadRestriction restriction;

    public Kustomizer(SourceTree tree, LoadRestriction restriction) {
        this.tree = tree;
        this.restriction = restriction;
    }

    /** The kustomization file of a directory, under any of its three names; the first by preference if there are more. */
    public Optional<SourceFile> kustomizationFile(String directory) {
        throw new UnsupportedOperationException(tree.name() + restriction + directory);
    }

    /** Builds a directory. Whatever is wrong with what the user wrote is in {@link Build#problems}. */
    public Build build(String directory) {
        throw new UnsupportedOperationException(directory);
    }

    /** Builds a directory as if its kustomization file held this mapping. */
    public Build build(String directory, YamlMapping kustomization) {
        throw new UnsupportedOperationException(directory + kustomization);
    }
}
