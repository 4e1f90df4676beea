package dev.failover.flux;

import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** The Flux Operator's {@code FluxInstance}: its {@code spec.sync} stands for a root that is written nowhere else. */
record FluxInstance(Resource resource) {
    private static final String DEFAULT_NAME = "flux-system";

    static boolean isOne(Resource resource) {
        return resource.gvk().group().equals("fluxcd.controlplane.io")
                && resource.gvk().kind().equals("FluxInstance");
    }

    /** The Kustomization that the operator makes of {@code spec.sync}; empty when there is no such field. */
    Optional<FluxKustomization> root() {
        return resource.root().mapping("spec").flatMap(s -> s.mapping("sync")).map(this::kustomization);
    }

    private FluxKustomization kustomization(YamlMapping sync) {
        Provenance origin = sync.provenance();
        String name = sync.text("name").orElse(DEFAULT_NAME);
        String namespace = NamespacedName.of(resource).namespace();
        YamlMapping sourceRef = mapping(
                origin,
                entry("kind", sync.get("kind").orElse(YamlScalar.string(GitSource.KIND, origin))),
                entry("name", YamlScalar.string(name, origin)));
        YamlMapping spec = mapping(
                origin,
                entry("path", sync.get("path").orElse(YamlScalar.string("", origin))),
                entry("prune", YamlScalar.plain("true", origin)),
                entry("sourceRef", sourceRef));
        YamlMapping metadata = mapping(
                origin,
                entry("name", YamlScalar.string(name, origin)),
                entry("namespace", YamlScalar.string(namespace, origin)));
        return new FluxKustomization(new Resource(mapping(
                resource.root().provenance(),
                entry("apiVersion", YamlScalar.string(FluxKustomization.GROUP + "/v1", origin)),
                entry("kind", YamlScalar.string("Kustomization", origin)),
                entry("metadata", metadata),
                entry("spec", spec))));
    }

    private static YamlMapping mapping(Provenance provenance, Entry... entries) {
        return YamlMapping.of(List.of(entries), provenance);
    }

    private static Entry entry(String key, YamlNode value) {
        return new Entry(YamlScalar.string(key, value.provenance()), value);
    }
}
