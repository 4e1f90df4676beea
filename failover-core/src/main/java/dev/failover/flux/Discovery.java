package dev.failover.flux;

import dev.failover.flux.Clusters.Found;
import dev.failover.flux.source.FluxSource;
import dev.failover.kustomize.load.LoadRestriction;
import dev.failover.source.Problem;
import dev.failover.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One way to find the clusters of a tree; keeps what it has built. */
interface Discovery {

    static Discovery of(SourceTree tree, DiscoveryOptions options) {
        if (!options.directories().isEmpty()) {
            return new DirectoryDiscovery(
                    tree, options.directories(), LoadRestriction.ROOT_ONLY, options.remoteCopies());
        }
        FluxDiscovery flux = new FluxDiscovery(tree, options);
        LoadRestriction restriction = flux.hasObjects() ? LoadRestriction.REPOSITORY : LoadRestriction.ROOT_ONLY;
        return new FluxOrTopLevel(flux, new DirectoryDiscovery(tree, List.of(), restriction, options.remoteCopies()));
    }

    SourceTree tree();

    Found discover();

    /** The source that a Flux Kustomization reads, where the tree holds it. */
    default Optional<FluxSource> sourceOf(FluxKustomization kustomization) {
        return Optional.empty();
    }

    /** The same for a tree of which these files are edited; what reads none of them is not built again. */
    Discovery after(SourceTree editedTree, Set<String> editedFiles);

    /**
     * A tree without a root that Flux reads from here, such as one that is packed as an OCI artifact, has its top-level kustomizations for entry points.
     */
    record FluxOrTopLevel(FluxDiscovery flux, DirectoryDiscovery topLevel) implements Discovery {

        @Override
        public SourceTree tree() {
            return flux.tree();
        }

        @Override
        public Found discover() {
            Found found = flux.discover();
            if (!found.clusters().isEmpty()) {
                return found;
            }
            Found other = topLevel.discover();
            List<Problem> problems = new ArrayList<>(found.problems());
            problems.addAll(other.problems());
            return new Found(other.clusters(), problems);
        }

        @Override
        public Optional<FluxSource> sourceOf(FluxKustomization kustomization) {
            return flux.sourceOf(kustomization);
        }

        @Override
        public Discovery after(SourceTree editedTree, Set<String> editedFiles) {
            return new FluxOrTopLevel(flux.after(editedTree, editedFiles), topLevel.after(editedTree, editedFiles));
        }
    }
}
