package dev.failover.goal.build;

import dev.failover.Failover;
import dev.failover.goal.TreeOptions;
import dev.failover.kustomize.load.LoadRestriction;
import java.util.List;

/**
 * What {@link Failover#build} builds.
 *
 * @param directories {@code failover.path}: relative to the tree
 * @param restriction {@code failover.loadRestriction}: which files a kustomization may name
 * @param origins {@code failover.origins}: whether every value is printed with its origin behind it
 */
public record BuildOptions(TreeOptions tree, List<String> directories, LoadRestriction restriction, boolean origins) {
    public BuildOptions {
        directories = List.copyOf(directories);
    }
}
