package dev.failover.flux;

import dev.failover.flux.source.FluxSource;
import dev.failover.kustomize.InlinePatches;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Flux Operator's {@code FluxInstance}, be it an object or the values of the chart {@code flux-instance}: its
 * {@code sync} stands for a source and a root that are written nowhere else.
 *
 * @param resource the object that says so
 * @param spec the instance's {@code spec}
 */
record FluxInstance(Resource resource, YamlMapping spec) {
    private static final String DEFAULT_NAME = "flux-system";

    static Optional<FluxInstance> of(Resource resource) {
        boolean isOne = resource.gvk().group().equals("fluxcd.controlplane.io")
                && resource.gvk().kind().equals("FluxInstance");
        return resource.root().mapping("spec").filter(s -> isOne).map(s -> new FluxInstance(resource, s));
    }

    /** {@code distribution.version}: the Flux that the operator installs. */
    Optional<YamlScalar> version() {
        return spec.mapping("distribution").flatMap(d -> d.scalar("version"));
    }

    /** The Kustomization that the operator makes of {@code sync}; empty when there is no such field. */
    Optional<FluxKustomization> root() {
        return sync().map(this::kustomization);
    }

    /** The source that the operator makes of {@code sync}. */
    Optional<FluxSource> source() {
        return sync().map(sync -> {
            String kind = sync.text("kind").orElse(FluxSource.GIT);
            List<Entry> fields = new ArrayList<>();
            sync.get("url").ifPresent(url -> fields.add(entry("url", url)));
            sync.get("ref")
                    .ifPresent(ref -> fields.add(entry(
                            "ref",
                            mapping(ref.provenance(), entry(kind.equals(FluxSource.GIT) ? "name" : "tag", ref)))));
            YamlMapping made = mapping(sync.provenance(), fields.toArray(Entry[]::new));
            return new FluxSource(
                    InlinePatches.apply(object(sync, "source.toolkit.fluxcd.io/v1", kind, made), patches()));
        });
    }

    private Optional<YamlMapping> sync() {
        return spec.mapping("sync");
    }

    private FluxKustomization kustomization(YamlMapping sync) {
        Provenance origin = sync.provenance();
        YamlMapping sourceRef = mapping(
                origin,
                entry("kind", sync.get("kind").orElse(YamlScalar.string(FluxSource.GIT, origin))),
                entry("name", YamlScalar.string(name(sync), origin)));
        YamlMapping kustomization = mapping(
                origin,
                entry("path", sync.get("path").orElse(YamlScalar.string("", origin))),
                entry("prune", YamlScalar.plain("true", origin)),
                entry("sourceRef", sourceRef));
        Resource made = object(sync, FluxKustomization.GROUP + "/v1", "Kustomization", kustomization);
        return new FluxKustomization(InlinePatches.apply(made, patches()));
    }

    /** {@code kustomize.patches}: they are of all that the operator makes, the Kustomization among it. */
    private List<YamlMapping> patches() {
        return spec
                .mapping("kustomize")
                .flatMap(k -> k.sequence("patches"))
                .map(YamlSequence::items)
                .orElse(List.of())
                .stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
    }

    private Resource object(YamlMapping sync, String apiVersion, String kind, YamlMapping objectSpec) {
        Provenance origin = sync.provenance();
        YamlMapping metadata = mapping(
                origin,
                entry("name", YamlScalar.string(name(sync), origin)),
                entry("namespace", YamlScalar.string(namespace(), origin)));
        return new Resource(mapping(
                resource.root().provenance(),
                entry("apiVersion", YamlScalar.string(apiVersion, origin)),
                entry("kind", YamlScalar.string(kind, origin)),
                entry("metadata", metadata),
                entry("spec", objectSpec)));
    }

    private static String name(YamlMapping sync) {
        return sync.text("name").orElse(DEFAULT_NAME);
    }

    /** A kustomization may give the object its namespace; nobody runs Flux in {@code default}. */
    private String namespace() {
        return resource.namespace().isEmpty()
                ? DEFAULT_NAME
                : NamespacedName.of(resource).namespace();
    }

    private static YamlMapping mapping(Provenance provenance, Entry... entries) {
        return YamlMapping.of(List.of(entries), provenance);
    }

    private static Entry entry(String key, YamlNode value) {
        return new Entry(YamlScalar.string(key, value.provenance()), value);
    }
}
