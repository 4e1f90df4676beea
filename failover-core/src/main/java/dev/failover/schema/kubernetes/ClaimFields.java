package dev.failover.schema.kubernetes;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import java.util.Optional;

/** Source: ValidatePersistentVolumeClaimSpec. */
final class ClaimFields implements Constraint {
    @Override
    public void check(YamlMapping claim, FieldPath path, Violations out) {
        FieldPath at = path.field("spec");
        Optional<YamlMapping> spec = claim.mapping("spec");
        YamlNode place = spec.map(YamlNode.class::cast).orElse(claim);
        if (spec.filter(s -> !Nodes.values(s, "accessModes").isEmpty()).isEmpty()) {
            out.missing(at.field("accessModes"), place, "Add 'accessModes', such as [ReadWriteOnce].");
        }
        boolean storage = spec.flatMap(s -> s.mapping("resources"))
                .flatMap(r -> r.mapping("requests"))
                .filter(r -> Nodes.has(r, "storage"))
                .isPresent();
        if (!storage) {
            out.missing(
                    at.field("resources").field("requests").field("storage"),
                    place,
                    "Say under 'resources.requests' how much storage is needed.");
        }
    }
}
