package dev.failover.flux;

import dev.failover.flux.Clusters.Found;
import dev.failover.resource.NamespacedName;
import dev.failover.source.Problem;
import dev.failover.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the clusters of a tree by its Flux objects. */
final class FluxDiscovery implements Discovery {
    private final SourceTree tree;
    private final DiscoveryOptions options;
    private final FluxObjects objects;
    private final RepositorySources sources;
    private final EntryPointBuilds builds;

    FluxDiscovery(SourceTree tree, DiscoveryOptions options) {
        this.tree = tree;
        this.options = options;
        this.objects = FluxObjects.scan(tree);
        this.sources = new RepositorySources(objects, tree, options.remotes());
        this.builds = new EntryPointBuilds(tree, sources);
    }

    private FluxDiscovery(FluxDiscovery before, SourceTree editedTree, Set<String> editedFiles) {
        this.tree = editedTree;
        this.options = before.options;
        this.objects = before.objects.after(editedTree, editedFiles);
        this.sources = new RepositorySources(objects, editedTree, options.remotes());
        this.builds = before.builds.after(editedTree, sources, editedFiles);
    }

    @Override
    public SourceTree tree() {
        return tree;
    }

    @Override
    public FluxDiscovery after(SourceTree editedTree, Set<String> editedFiles) {
        return new FluxDiscovery(this, editedTree, editedFiles);
    }

    @Override
    public Found discover() {
        List<FluxKustomization> own = objects.kustomizations().stream()
                .filter(sources::isThisRepository)
                .toList();
        List<FluxKustomization> roots = Roots.among(own, builds);
        Reach reach = new Reach(
                sources,
                new EntryPoints(builds),
                options.variables().map(Variables::of).orElse(Variables.NONE));
        List<Cluster> clusters = new ArrayList<>();
        Map<FluxKustomization, String> names = names(roots);
        roots.forEach(
                root -> clusters.add(cluster(names.getOrDefault(root, ""), reach.from(root), beside(root, roots))));
        return new Found(clusters, strays(clusters));
    }

    /** Roots that one file holds are applied by one hand to one cluster, and may wait for each other. */
    private static Set<NamespacedName> beside(FluxKustomization root, List<FluxKustomization> roots) {
        return roots.stream()
                .filter(r -> r.location().path().equals(root.location().path()))
                .map(FluxKustomization::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Cluster cluster(String name, Reach.Reached reached, Set<NamespacedName> beside) {
        List<FluxKustomization> all = Stream.concat(
                        reached.entryPoints().stream().flatMap(e -> e.flux().stream()), reached.external().stream())
                .toList();
        List<Problem> problems = new ArrayList<>(Dependencies.problems(all, beside));
        problems.addAll(DuplicateObjects.problems(reached.entryPoints()));
        return new Cluster(name, reached.entryPoints(), reached.external(), problems);
    }

    /** By path; where two roots build one path, by the object too. */
    private static Map<FluxKustomization, String> names(List<FluxKustomization> roots) {
        Map<FluxKustomization, String> names = new LinkedHashMap<>();
        for (FluxKustomization root : roots) {
            long same = roots.stream()
                    .filter(r -> r.directory().equals(root.directory()))
                    .count();
            String path = root.directory().isEmpty() ? "." : root.directory();
            names.put(root, same == 1 ? path : path + " (" + root.name() + ")");
        }
        return names;
    }

    /** An object without a source that isn't a patch of another one is a mistake that no build would show. */
    private List<Problem> strays(List<Cluster> clusters) {
        Set<String> read = new HashSet<>();
        clusters.stream().flatMap(c -> c.entryPoints().stream()).forEach(e -> read.addAll(e.files()));
        return objects.kustomizations().stream()
                .filter(k ->
                        k.sourceRef().isEmpty() && !read.contains(k.location().path()))
                .map(k -> Problem.warning(
                        "flux-object-invalid",
                        "the Flux Kustomization " + k.name() + " has no spec.sourceRef, and nothing builds it",
                        k.location(),
                        "name the source that it reads, or remove it"))
                .toList();
    }
}
