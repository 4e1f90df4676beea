package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.SchemaWalk;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Source: ValidatePersistentVolumeClaimSpec. */
public final class ClaimFields implements Constraint {
    @Override
    public void check(YamlMapping claim, FieldPath path, Violations out) {
        FieldPath at = path.field("spec");
        Optional<YamlMapping> spec = claim.mapping("spec");
        YamlNode place = spec.map(YamlNode.class::cast).orElse(claim);
        if (spec.filter(s -> !Nodes.values(s, "accessModes").isEmpty()).isEmpty()) {
            out.missing(at.field("accessModes"), place, "Add 'accessModes', such as [ReadWriteOnce].");
        }
        spec.ifPresent(s -> modes(s, at, out));
        Optional<YamlNode> storage = spec.flatMap(s -> s.mapping("resources"))
                .flatMap(r -> r.mapping("requests"))
                .flatMap(r -> r.get("storage"))
                .filter(amount -> !SchemaWalk.isAbsent(amount));
        storage.filter(amount -> Nodes.quantity(amount)
                        .filter(q -> q.amount().signum() == 0)
                        .isPresent())
                .ifPresent(amount -> out.invalid(
                        at.field("resources").field("requests").key("storage"), amount, "must be greater than zero"));
        if (storage.isEmpty()) {
            out.missing(
                    at.field("resources").field("requests").field("storage"),
                    place,
                    "Set the storage under 'resources.requests'.");
        }
    }

    /** Of a claim, or of a volume. */
    static void modes(YamlMapping spec, FieldPath path, Violations out) {
        List<YamlNode> modes = Nodes.values(spec, "accessModes");
        modes.stream()
                .filter(mode -> modes.size() > 1
                        && mode instanceof YamlScalar s
                        && s.text().equals("ReadWriteOncePod"))
                .findFirst()
                .ifPresent(mode -> out.invalid(
                        path.field("accessModes"), mode, "may not have ReadWriteOncePod together with other modes"));
    }
}
