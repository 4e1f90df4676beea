package dev.failover.schema.kubernetes.constraint.pod;

import dev.failover.schema.kubernetes.constraint.Nodes;
import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.List;

/** An image, and probes that mean something: only readiness can need to succeed more than once. */
public final class ContainerFields implements Constraint {
    @Override
    public void check(YamlMapping container, FieldPath path, Violations out) {
        if (!Nodes.hasText(container, "image")) {
            out.missing(path.field("image"), container, "Add 'image'.");
        }
        for (String probe : List.of("livenessProbe", "startupProbe")) {
            container
                    .mapping(probe)
                    .flatMap(p -> p.scalar("successThreshold"))
                    .filter(s ->
                            !s.isNull() && !s.text().equals("1") && !s.text().equals("0"))
                    .ifPresent(s -> out.invalid(path.field(probe).field("successThreshold"), s, "must be 1"));
        }
        for (Nodes.Item mount : Nodes.items(container, "volumeMounts", path)) {
            if (Nodes.hasText(mount.node(), "subPath") && Nodes.hasText(mount.node(), "subPathExpr")) {
                out.invalid(
                        mount.path().field("subPathExpr"),
                        mount.node().get("subPathExpr").orElseThrow(),
                        "may not be given together with 'subPath'");
            }
        }
    }
}
