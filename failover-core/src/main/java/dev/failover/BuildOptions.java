package dev.failover;

import dev.failover.kustomize.LoadRestriction;
import java.util.List;

/**
 * What {@link Failover#build} builds.
 *
 * @param directories {@code failover.path}: relative to the tree
 * @param restriction {@code failover.loadRestriction}: which files a kustomization may name
 */
public record BuildOptions(TreeOptions tree, List<String> directories, LoadRestriction restriction) {
    public BuildOptions {
        directories = List.copyOf(directories);
    }
}
