package dev.failover.flux;

import dev.failover.flux.Clusters.Found;
import dev.failover.flux.RootGroups.RootGroup;
import dev.failover.flux.source.FluxSource;
import dev.failover.flux.substitution.Variables;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        this.sources = new RepositorySources(objects, tree, options);
        this.builds = new EntryPointBuilds(tree, sources, options.remoteCopies());
    }

    private FluxDiscovery(FluxDiscovery before, SourceTree editedTree, Set<String> editedFiles) {
        this.tree = editedTree;
        this.options = before.options;
        this.objects = before.objects.after(editedTree, editedFiles);
        this.sources = new RepositorySources(objects, editedTree, options);
        this.builds = before.builds.after(editedTree, sources, editedFiles);
    }

    /** Whether the tree is made for Flux, be it that none of the objects reads this repository. */
    boolean hasObjects() {
        return !objects.kustomizations().isEmpty();
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
    public Optional<FluxSource> sourceOf(FluxKustomization kustomization) {
        return sources.sourceOf(kustomization);
    }

    @Override
    public Found discover() {
        List<FluxKustomization> written = own(objects.kustomizations());
        Reach reach = new Reach(
                sources,
                new EntryPoints(builds),
                FluxVersions.of(tree, objects),
                new PostBuild(
                        options.variables().map(Variables::of).orElse(Variables.NONE), PostBuild.added(tree), true));
        List<Cluster> clusters = RootGroups.of(Roots.among(written, own(objects.synced()), builds), reach).stream()
                .flatMap(group -> clusters(group, written))
                .toList();
        return new Found(clusters, problems(clusters), notApplied(clusters));
    }

    private List<FluxKustomization> own(List<FluxKustomization> all) {
        return all.stream()
                .map(sources::located)
                .filter(sources::isThisRepository)
                .toList();
    }

    /** The one that the roots live in, and those that something is applied to from there. */
    private Stream<Cluster> clusters(RootGroup group, List<FluxKustomization> written) {
        List<Problem> shared = new ArrayList<>(new Dependencies(objects.kustomizations(), group).problems());
        shared.addAll(new SourceProblems(sources, group.reached()).problems());
        shared.addAll(UnknownChildren.problems(group.reached(), written));
        List<Cluster> clusters = new ArrayList<>();
        group.reached().byTarget().forEach((target, entryPoints) -> {
            boolean first = clusters.isEmpty();
            List<Problem> problems = new ArrayList<>(first ? shared : List.of());
            problems.addAll(DuplicateObjects.problems(entryPoints));
            clusters.add(new Cluster(
                    target.isEmpty() ? group.name() : group.name() + "@" + target,
                    entryPoints,
                    first ? group.reached().external() : List.of(),
                    problems));
        });
        return clusters.stream();
    }

    /** What is to be said of the sources besides what each cluster says. */
    private List<Problem> problems(List<Cluster> clusters) {
        List<Problem> problems = new ArrayList<>(new UnreadSources(sources.named(), objects, clusters).problems());
        Set<Location> said = clusters.stream()
                .flatMap(c -> c.external().stream())
                .map(FluxKustomization::location)
                .collect(Collectors.toSet());
        List<FluxKustomization> elsewhere = objects.all().stream()
                .filter(k -> !said.contains(k.location()) && isRootFromElsewhere(k))
                .toList();
        elsewhere.stream()
                .limit(1)
                .forEach(first -> problems.add(
                        SourceProblems.external(elsewhere, first.sourceRef().orElseThrow(), true)));
        return problems;
    }

    /** A cluster that looks as if it were here, and is another repository's. */
    private boolean isRootFromElsewhere(FluxKustomization kustomization) {
        return kustomization
                        .sourceRef()
                        .filter(ref -> ref.name().equals(RepositorySources.BOOTSTRAP))
                        .isPresent()
                && tree.isDirectory(kustomization.directory())
                && !sources.isThisRepository(sources.located(kustomization));
    }

    /** Those that no build read, and that would be more than a patch of another one. */
    private List<FluxKustomization> notApplied(List<Cluster> clusters) {
        Set<String> read = new HashSet<>();
        clusters.stream().flatMap(c -> c.entryPoints().stream()).forEach(e -> read.addAll(e.files()));
        return objects.kustomizations().stream()
                .filter(k -> !k.isPatch() && !read.contains(k.location().path()))
                .toList();
    }
}
