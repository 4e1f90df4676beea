package dev.failover.flux;

import dev.failover.flux.source.FluxSource;
import dev.failover.flux.source.NamedSources;
import dev.failover.flux.source.SourceRef;
import dev.failover.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which Flux sources are this repository: those that somebody names; else those whose URL is that of a remote; where none is (a mirror, a clone of a
 * clone, or no remote at all), the source called {@code flux-system}, as {@code flux bootstrap} names it; else the source
 * that most of the Kustomizations read whose paths exist here. A source that nothing here defines is this repository too
 * for a Kustomization whose path exists here.
 */
final class RepositorySources {
    /** As {@code flux bootstrap} and the Flux Operator name the source that a cluster starts from. */
    static final String BOOTSTRAP = "flux-system";

    private final SourceTree tree;
    private final NamedSources named;
    private final List<FluxKustomization> readers;
    private final Map<SourceRef, List<FluxSource>> defined = new LinkedHashMap<>();
    private final ArtifactDirectories directories;
    private final Set<SourceRef> own;

    RepositorySources(FluxObjects objects, SourceTree tree, DiscoveryOptions options) {
        this.tree = tree;
        this.named = NamedSources.of(options.sources(), tree);
        this.readers =
                objects.all().stream().filter(k -> k.sourceRef().isPresent()).toList();
        this.directories = new ArtifactDirectories(tree, readers);
        objects.sources()
                .forEach(s -> defined.computeIfAbsent(anywhere(s.reference()), r -> new ArrayList<>())
                        .add(s));
        this.own = own(options.remotes());
    }

    boolean isThisRepository(FluxKustomization kustomization) {
        Optional<SourceRef> ref = kustomization.sourceRef();
        if (ref.isEmpty() || !named.isEmpty()) {
            return ref.filter(named::contain).isPresent();
        }
        List<FluxSource> sources = sources(ref.get());
        return sources.isEmpty()
                ? isHere(kustomization, ref.get())
                : sources.stream().anyMatch(s -> own.contains(s.reference()));
    }

    /** The source that a Kustomization reads; of several with its name, the one written nearest to it. */
    Optional<FluxSource> sourceOf(FluxKustomization kustomization) {
        return kustomization
                .sourceRef()
                .flatMap(ref -> sources(ref).stream()
                        .max(Comparator.comparingInt(source -> sharedPrefix(
                                source.location().path(),
                                kustomization.location().path()))));
    }

    /** Those of which somebody says that they are this repository. */
    NamedSources named() {
        return named;
    }

    /** The names of those that are defined here with this kind. */
    List<String> namesOf(String kind) {
        return defined.keySet().stream()
                .filter(ref -> ref.kind().equals(kind))
                .map(SourceRef::name)
                .toList();
    }

    /**
     * The same Kustomization with its path from the tree's root, where the artifact that it reads is made of a directory
     * of the tree.
     */
    FluxKustomization located(FluxKustomization kustomization) {
        return directories.located(kustomization);
    }

    /** Those with exactly this name; else, since a kustomization may set namespaces, those of its name anywhere. */
    private List<FluxSource> sources(SourceRef ref) {
        List<FluxSource> named = defined.getOrDefault(anywhere(ref), List.of());
        List<FluxSource> exact =
                named.stream().filter(s -> s.reference().equals(ref)).toList();
        return exact.isEmpty() ? named : exact;
    }

    /** The whole repository would do for any source; only the one that Flux itself brings is believed to be it. */
    private boolean isHere(FluxKustomization kustomization, SourceRef ref) {
        String directory = kustomization.directory();
        return directory.isEmpty() ? ref.name().equals(BOOTSTRAP) : tree.isDirectory(directory);
    }

    private Set<SourceRef> own(List<String> remotes) {
        Set<SourceRef> read = new HashSet<>();
        readers.stream().flatMap(k -> k.sourceRef().stream()).forEach(ref -> read.add(anywhere(ref)));
        Set<SourceRef> fetched = defined.values().stream()
                .flatMap(List::stream)
                .filter(source -> source.isFetchedFrom(remotes))
                .map(FluxSource::reference)
                .filter(ref -> read.contains(anywhere(ref)))
                .collect(Collectors.toUnmodifiableSet());
        return fetched.isEmpty() ? withSameUrl(guessed()) : withOtherRoots(fetched, remotes);
    }

    /**
     * Another cluster of this repository may start from an artifact, since the address of a registry doesn't say what is in
     * it, or from a mirror, which has the repository's name.
     */
    private Set<SourceRef> withOtherRoots(Set<SourceRef> fetched, List<String> remotes) {
        Set<SourceRef> all = new HashSet<>(fetched);
        bootstrapped(here()).stream()
                .flatMap(ref -> defined.getOrDefault(ref, List.of()).stream())
                .filter(source -> !source.isGit() || source.isCalledLike(remotes))
                .map(FluxSource::reference)
                .forEach(all::add);
        return all;
    }

    private List<FluxKustomization> here() {
        return readers.stream()
                .map(this::located)
                .filter(k -> tree.isDirectory(k.directory()))
                .toList();
    }

    private static Set<SourceRef> bootstrapped(List<FluxKustomization> here) {
        return here.stream()
                .flatMap(k -> k.sourceRef().stream())
                .filter(ref -> ref.name().equals(BOOTSTRAP))
                .map(RepositorySources::anywhere)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<SourceRef> guessed() {
        List<FluxKustomization> here = here();
        Set<SourceRef> bootstrapped = bootstrapped(here);
        if (!bootstrapped.isEmpty()) {
            return bootstrapped;
        }
        List<FluxKustomization> known = preferring(here, k -> sourceOf(k).isPresent());
        Map<SourceRef, Long> counts = preferring(known, k -> !k.directory().isEmpty()).stream()
                .flatMap(k -> k.sourceRef().stream())
                .map(RepositorySources::anywhere)
                .collect(Collectors.groupingBy(r -> r, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> Set.of(most.getKey()))
                .orElse(Set.of());
    }

    /** Those that are so, if any are. */
    static List<FluxKustomization> preferring(List<FluxKustomization> all, Predicate<FluxKustomization> wanted) {
        List<FluxKustomization> preferred = all.stream().filter(wanted).toList();
        return preferred.isEmpty() ? all : preferred;
    }

    private Set<SourceRef> withSameUrl(Set<SourceRef> guessed) {
        List<FluxSource> sources = guessed.stream()
                .flatMap(ref -> defined.getOrDefault(ref, List.of()).stream())
                .toList();
        Set<String> urls = sources.stream()
                .map(FluxSource::url)
                .filter(url -> !url.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        Set<SourceRef> all = new HashSet<>();
        sources.forEach(s -> all.add(s.reference()));
        defined.values().stream()
                .flatMap(List::stream)
                .filter(s -> urls.contains(s.url()))
                .forEach(s -> all.add(s.reference()));
        return all;
    }

    /** Of whatever namespace. */
    static SourceRef anywhere(SourceRef ref) {
        return new SourceRef(ref.kind(), "", ref.name());
    }

    static int sharedPrefix(String a, String b) {
        int shared = 0;
        while (shared < a.length() && shared < b.length() && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
