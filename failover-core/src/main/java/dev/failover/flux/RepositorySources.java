package dev.failover.flux;

import dev.failover.source.SourceTree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which Flux sources are this repository: the GitRepository objects whose URL is that of a remote; where none is (a
 * mirror, a clone of a clone, or no remote at all), the source called {@code flux-system}, as {@code flux bootstrap}
 * names it; else the source that most of the Kustomizations read whose paths exist here.
 */
final class RepositorySources {
    private static final String BOOTSTRAP = "flux-system";

    private final FluxObjects objects;
    private final Set<SourceRef> own;

    RepositorySources(FluxObjects objects, SourceTree tree, List<String> remotes) {
        this.objects = objects;
        this.own = own(tree, remotes);
    }

    boolean isThisRepository(FluxKustomization kustomization) {
        return kustomization.sourceRef().filter(own::contains).isPresent();
    }

    /** The GitRepository that a Kustomization reads; of several with its name, the one written nearest to it. */
    Optional<GitSource> sourceOf(FluxKustomization kustomization) {
        return kustomization
                .sourceRef()
                .flatMap(ref -> objects.gitSources().stream()
                        .filter(source -> reference(source).equals(ref))
                        .max(Comparator.comparingInt(source -> sharedPrefix(
                                source.resource().location().path(),
                                kustomization.location().path()))));
    }

    private Set<SourceRef> own(SourceTree tree, List<String> remotes) {
        Set<SourceRef> fetched = objects.gitSources().stream()
                .filter(source -> source.isFetchedFrom(remotes))
                .map(RepositorySources::reference)
                .collect(Collectors.toUnmodifiableSet());
        if (!fetched.isEmpty()) {
            return fetched;
        }
        List<SourceRef> used = objects.kustomizations().stream()
                .filter(k -> tree.isDirectory(k.directory()))
                .flatMap(k -> k.sourceRef().stream())
                .filter(ref -> ref.kind().equals(GitSource.KIND))
                .toList();
        Set<SourceRef> bootstrapped =
                used.stream().filter(ref -> ref.name().equals(BOOTSTRAP)).collect(Collectors.toUnmodifiableSet());
        return bootstrapped.isEmpty() ? mostUsed(used) : bootstrapped;
    }

    private static Set<SourceRef> mostUsed(List<SourceRef> used) {
        Map<SourceRef, Long> counts =
                used.stream().collect(Collectors.groupingBy(r -> r, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> Set.of(most.getKey()))
                .orElse(Set.of());
    }

    private static SourceRef reference(GitSource source) {
        return new SourceRef(
                GitSource.KIND, source.name().namespace(), source.name().name());
    }

    private static int sharedPrefix(String a, String b) {
        int shared = 0;
        while (shared < a.length() && shared < b.length() && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
