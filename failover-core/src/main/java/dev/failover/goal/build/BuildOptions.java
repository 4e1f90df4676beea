package dev.failover.goal.build;

import dev.failover.Failover;
import dev.failover.goal.TreeOptions;
import dev.failover.kustomize.load.LoadRestriction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@link Failover#build} builds.
 *
 * @param directories {@code failover.path}: relative to the tree
 * @param restriction {@code failover.loadRestriction}: which files a kustomization may load
 * @param origins {@code failover.origins}: whether every value is printed with its origin in a comment
 * @param remotes {@code failover.remotes}: a directory with copies of what kustomizations name by URL
 */
public record BuildOptions(
        TreeOptions tree,
        List<String> directories,
        LoadRestriction restriction,
        boolean origins,
        Optional<Path> remotes) {
    /** Without copies of remote resources. */
    public BuildOptions(TreeOptions tree, List<String> directories, LoadRestriction restriction, boolean origins) {
        this(tree, directories, restriction, origins, Optional.empty());
    }

    public BuildOptions {
        directories = List.copyOf(directories);
    }
}
