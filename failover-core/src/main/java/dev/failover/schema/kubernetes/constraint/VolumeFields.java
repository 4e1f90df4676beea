package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** Source: ValidatePersistentVolumeSpec. */
public final class VolumeFields implements Constraint {
    @Override
    public void check(YamlMapping spec, FieldPath path, Violations out) {
        spec.mapping("capacity")
                .filter(c -> !Nodes.has(c, "storage"))
                .ifPresent(c -> out.missing(path.field("capacity").field("storage"), c, "Add 'storage'."));
        ClaimFields.modes(spec, path, out);
        boolean pinned = spec.mapping("nodeAffinity")
                .filter(a -> Nodes.has(a, "required"))
                .isPresent();
        if (Nodes.has(spec, "local") && !pinned) {
            out.missing(
                    path.field("nodeAffinity"),
                    spec,
                    "Add 'nodeAffinity.required': a local volume must say which node it is on.");
        }
    }
}
