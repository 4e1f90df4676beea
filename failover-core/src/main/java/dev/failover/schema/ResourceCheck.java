package dev.failover.schema;

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

/** Holds one resource against the schema of its kind. */
final class ResourceCheck {
    /** SOPS keeps its keys here; Flux takes it out when it decrypts. */
    private static final String ENCRYPTION = "sops";

    private static final String ENCRYPTED = "ENC[AES256_GCM,";

    private final KubernetesCatalog kubernetes;

    ResourceCheck(KubernetesCatalog kubernetes) {
        this.kubernetes = kubernetes;
    }

    /** @param substituted whether Flux replaces variables, so that those which are left have a value in the cluster */
    List<Violation> check(Resource resource, KindSchema kind, boolean substituted) {
        Violations out = new Violations(resource.gvk().equals(new Gvk("", "v1", "Secret")));
        YamlMapping root = resource.root().without(ENCRYPTION);
        name(resource, out);
        SchemaWalk walk = new SchemaWalk(
                out,
                s -> s.text().startsWith(ENCRYPTED) || (substituted && s.text().contains("${")));
        if (kind.custom()) {
            root.get("metadata").ifPresent(m -> walk.walk(kubernetes.metadata(), m, FieldPath.ROOT.field("metadata")));
            walk.walkCustom(kind.schema(), root);
        } else {
            walk.walk(kind.schema(), root, FieldPath.ROOT);
        }
        return out.found();
    }

    private void name(Resource resource, Violations out) {
        FieldPath path = FieldPath.ROOT.field("metadata").field("name");
        Optional<YamlMapping> metadata = resource.root().mapping("metadata");
        Optional<YamlScalar> name = metadata.flatMap(m -> m.scalar("name")).filter(n -> !n.isNull());
        boolean generated = metadata.flatMap(m -> m.text("generateName")).isPresent();
        if (name.isEmpty() && !generated) {
            out.missing(path, metadata.isPresent() ? metadata.get() : resource.root(), "Add 'metadata.name'.");
        }
        name.ifPresent(n -> Format.named(kubernetes.nameFormat(resource.gvk()))
                .flatMap(format -> format.refusal(n.text()))
                .ifPresent(reason -> out.invalid(path, n, out.shown(n) + " " + reason)));
    }
}
