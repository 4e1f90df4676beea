package dev.failover.schema;

import dev.failover.flux.EntryPoint;
import dev.failover.flux.FluxKustomization;
import dev.failover.resource.Gvk;
import dev.failover.resource.Resource;
import dev.failover.schema.kubernetes.KubernetesCatalog;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Format;
import dev.failover.schema.model.KindSchema;
import dev.failover.schema.model.SchemaWalk;
import dev.failover.schema.model.Violation;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds one resource against the schema of its kind. */
final class ResourceCheck {
    /** SOPS keeps its keys here; Flux takes it out when it decrypts. */
    private static final String ENCRYPTION = "sops";

    private static final String ENCRYPTED = "ENC[AES256_GCM,";

    private final KubernetesCatalog kubernetes;

    private static final Set<String> OF_ANY_OBJECT = Set.of("apiVersion", "kind", "metadata");

    ResourceCheck(KubernetesCatalog kubernetes) {
        this.kubernetes = kubernetes;
    }

    List<Violation> check(Resource resource, KindSchema kind, Optional<FluxKustomization> flux) {
        Violations out = new Violations(resource.gvk().equals(new Gvk("", "v1", "Secret")), flux.isPresent());
        // a variable that is left then has a value in the cluster; without Flux, another tool may give it one
        boolean substituted =
                flux.map(FluxKustomization::postBuild).map(Optional::isPresent).orElse(true);
        YamlMapping root = resource.root().without(ENCRYPTION);
        Predicate<YamlScalar> unknown = s -> s.text().startsWith(ENCRYPTED)
                || isUnset(s)
                || (substituted && s.text().contains("${"));
        name(resource, unknown, out);
        SchemaWalk walk = new SchemaWalk(out, unknown);
        if (kind.custom()) {
            root.get("metadata").ifPresent(m -> walk.walk(kubernetes.metadata(), m, FieldPath.ROOT.field("metadata")));
            walk.walkCustom(kind.schema(), root);
        } else {
            walk.walk(kind.schema(), root, FieldPath.ROOT);
        }
        return flux.isPresent() && isAddition(resource)
                ? out.found().stream()
                        .filter(v -> v.kind() != Violation.Kind.MISSING_FIELD)
                        .toList()
                : out.found();
    }

    /** Whether it has nothing but labels or annotations of its own, which Flux adds to an object that another one makes. */
    private static boolean isAddition(Resource resource) {
        boolean bare = resource.root().entries().stream()
                .map(YamlMapping.Entry::keyText)
                .allMatch(OF_ANY_OBJECT::contains);
        return bare
                && Stream.of("labels", "annotations")
                        .flatMap(field -> resource.root().mapping("metadata").flatMap(m -> m.mapping(field)).stream())
                        .flatMap(texts -> texts.entries().stream())
                        .anyMatch(e -> e.value()
                                .location()
                                .path()
                                .equals(resource.location().path()));
    }

    /** Whether it holds a variable that nothing here sets. */
    private static boolean isUnset(YamlScalar scalar) {
        return scalar.provenance().touches().stream().anyMatch(t -> t.operator().equals(EntryPoint.UNKNOWN));
    }

    private void name(Resource resource, Predicate<YamlScalar> unknown, Violations out) {
        FieldPath path = FieldPath.ROOT.field("metadata").field("name");
        Optional<YamlMapping> metadata = resource.root().mapping("metadata");
        Optional<YamlScalar> name = metadata.flatMap(m -> m.scalar("name")).filter(n -> !n.isNull() || unknown.test(n));
        boolean generated = metadata.flatMap(m -> m.text("generateName")).isPresent();
        if (name.isEmpty() && !generated) {
            out.missing(path, metadata.isPresent() ? metadata.get() : resource.root(), "Add 'metadata.name'.");
        }
        name.filter(unknown.negate())
                .ifPresent(n -> Format.named(kubernetes.nameFormat(resource.gvk()))
                        .flatMap(format -> format.refusal(n.text()))
                        .ifPresent(reason -> out.invalid(path, n, out.shown(n) + " " + reason)));
    }
}
