package dev.failover.check.rules.reference;

import dev.failover.flux.Cluster;
import dev.failover.flux.FluxKustomization;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names that a cluster has, by kind and namespace: what is built, and what it is plain to see that others make of that. */
final class KnownObjects {
    /** @param namespace "" for all namespaces, where whoever lists an object can't know whether its kind has any */
    private record Shelf(String group, String kind, String namespace) {}

    private final Map<Shelf, Set<String>> names = new HashMap<>();

    void add(Cluster cluster, Stream<Resource> resources) {
        resources.forEach(this::add);
        Stream.concat(cluster.entryPoints().stream().flatMap(e -> e.flux().stream()), cluster.external().stream())
                .forEach(this::add);
    }

    private void add(FluxKustomization kustomization) {
        add(Target.FLUX_KUSTOMIZATION, kustomization.name());
        // whether that is there is judged where it is read
        kustomization
                .sourceRef()
                .ifPresent(ref -> add(
                        new Target(Target.GIT_REPOSITORY.group(), ref.kind(), true),
                        NamespacedName.of(ref.namespace(), ref.name())));
    }

    private void add(Resource resource) {
        NamespacedName name = NamespacedName.of(resource);
        add(Target.of(resource.gvk(), true), name);
        YamlMapping spec = resource.root()
                .mapping("spec")
                .orElseGet(() -> YamlMapping.of(List.of(), resource.root().provenance()));
        switch (resource.gvk().group() + "/" + resource.gvk().kind()) {
            case "external-secrets.io/ExternalSecret" ->
                secret(name, spec.mapping("target").flatMap(t -> t.text("name")));
            case "bitnami.com/SealedSecret" -> secret(name, Optional.empty());
            case "cert-manager.io/Certificate" -> secret(name, spec.text("secretName"));
            case "isindir.github.com/SopsSecret" ->
                spec.sequence("secretTemplates").map(YamlSequence::items).stream()
                        .flatMap(List::stream)
                        .filter(YamlMapping.class::isInstance)
                        .forEach(template -> secret(name, ((YamlMapping) template).text("name")));
            default -> {}
        }
    }

    private void secret(NamespacedName maker, Optional<String> name) {
        add(Target.SECRET, new NamespacedName(maker.namespace(), name.orElse(maker.name())));
    }

    private void add(Target target, NamespacedName name) {
        for (String namespace : new String[] {name.namespace(), ""}) {
            names.computeIfAbsent(new Shelf(target.group(), target.kind(), namespace), k -> new TreeSet<>())
                    .add(name.name());
        }
    }

    boolean has(Reference reference) {
        return names(reference.target(), reference.namespace())
                .contains(reference.name().text());
    }

    /** In whatever namespace. */
    boolean hasAnywhere(Reference reference) {
        return names(reference.target(), "").contains(reference.name().text());
    }

    /** @param namespace "" for those of every namespace */
    Set<String> names(Target target, String namespace) {
        return names.getOrDefault(new Shelf(target.group(), target.kind(), namespace), Set.of());
    }
}
