package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.Set;
import java.util.stream.Collectors;

/** Which kinds a binding can refer to, and bind. Source: ValidateRoleBinding and ValidateClusterRoleBinding. */
public final class RoleReference implements Constraint {
    private static final Set<String> RBAC_GROUP = Set.of("", "rbac.authorization.k8s.io");

    private final Set<String> kinds;
    private final boolean clusterWide;

    public RoleReference(Set<String> kinds, boolean clusterWide) {
        this.kinds = kinds;
        this.clusterWide = clusterWide;
    }

    @Override
    public void check(YamlMapping binding, FieldPath path, Violations out) {
        binding.mapping("roleRef")
                .flatMap(r -> r.scalar("kind"))
                .filter(k -> !kinds.contains(k.text()))
                .ifPresent(k -> out.invalid(
                        path.field("roleRef").field("kind"),
                        k,
                        "unsupported value " + out.shown(k) + ": supported values: "
                                + kinds.stream().sorted().collect(Collectors.joining(", "))));
        Nodes.items(binding, "subjects", path).forEach(subject -> subject(subject, out));
    }

    private void subject(Nodes.Item subject, Violations out) {
        boolean account =
                subject.node().text("kind").filter("ServiceAccount"::equals).isPresent();
        if (account && clusterWide && !Nodes.hasText(subject.node(), "namespace")) {
            out.missing(subject.path().field("namespace"), subject.node(), "Add the ServiceAccount's 'namespace'.");
        }
        subject.node()
                .scalar("apiGroup")
                .filter(g -> !g.isNull())
                .filter(g -> account ? !g.text().isEmpty() : !RBAC_GROUP.contains(g.text()))
                .ifPresent(g -> out.invalid(
                        subject.path().field("apiGroup"),
                        g,
                        "unsupported value " + out.shown(g) + ": supported value: "
                                + (account ? "\"\"" : "rbac.authorization.k8s.io")));
    }
}
