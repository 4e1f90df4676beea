package dev.failover.flux;

import dev.failover.flux.source.FluxSource;
import dev.failover.source.FileChanges;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import dev.failover.source.TextEdit;
import dev.failover.source.Unforeseen;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All clusters that a tree describes, found and built. Immutable. */
public final class Clusters {
    private final Discovery discovery;
    private final Found found;

    private Clusters(Discovery discovery) {
        this.discovery = discovery;
        this.found = Unforeseen.guard(discovery::discover, Clusters::nothing);
    }

    private static Found nothing(Unforeseen unforeseen) {
        return new Found(
                List.of(),
                List.of(Problem.error(
                        "flux-internal-error",
                        "what Flux applies can't be found: " + unforeseen.words(),
                        Location.start(new SourceFile(".", new byte[0])),
                        Unforeseen.advice("To build one directory by itself: -Dfailover.path=DIRECTORY"))));
    }

    /**
     * Finds and builds them all; never throws for what the user wrote. Where directories are named, these are built;
     * else what Flux applies; else, in a tree without Flux, the kustomizations that no other one builds.
     */
    public static Clusters discover(SourceTree tree, DiscoveryOptions options) {
        return new Clusters(Discovery.of(tree, options));
    }

    /** The same of the edited tree; only what reads an edited file is built again. */
    public Clusters with(Collection<TextEdit> edits) {
        return with(FileChanges.edits(tree(), edits));
    }

    /** The same of the tree with changed files; only what reads one of them is built again. */
    public Clusters with(FileChanges changes) {
        return new Clusters(
                discovery.after(tree().with(changes), changes.byPath().keySet()));
    }

    /** What was read. */
    public SourceTree tree() {
        return discovery.tree();
    }

    public List<Cluster> clusters() {
        return found.clusters();
    }

    /** What belongs to no cluster, such as a named directory that doesn't exist. */
    public List<Problem> problems() {
        return found.problems();
    }

    /** Flux Kustomizations that are written here and that no cluster applies, such as those of an app that is switched off. */
    public List<FluxKustomization> notApplied() {
        return found.notApplied();
    }

    /** The source that a Flux Kustomization reads, where it is written here. */
    public Optional<FluxSource> sourceOf(FluxKustomization kustomization) {
        return discovery.sourceOf(kustomization);
    }

    /** The one that {@linkplain Cluster#isCalled is called} so. */
    public Optional<Cluster> cluster(String name) {
        return clusters().stream().filter(c -> c.isCalled(name)).findFirst();
    }

    /** Every file that any entry point was made from. */
    public Set<String> files() {
        return clusters().stream()
                .flatMap(c -> c.entryPoints().stream())
                .flatMap(e -> e.files().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a discovery came to. */
    record Found(List<Cluster> clusters, List<Problem> problems, List<FluxKustomization> notApplied) {
        Found(List<Cluster> clusters, List<Problem> problems) {
            this(clusters, problems, List.of());
        }

        Found {
            clusters = List.copyOf(clusters);
            problems = List.copyOf(problems);
            notApplied = List.copyOf(notApplied);
        }
    }
}
