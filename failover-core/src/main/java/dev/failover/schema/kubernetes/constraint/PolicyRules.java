package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** Rules for resources name their API groups; URLs belong to the cluster. Source: ValidatePolicyRule. */
public final class PolicyRules implements Constraint {
    private final boolean namespaced;

    public PolicyRules(boolean namespaced) {
        this.namespaced = namespaced;
    }

    @Override
    public void check(YamlMapping role, FieldPath path, Violations out) {
        Nodes.items(role, "rules", path).forEach(rule -> rule(rule, out));
    }

    private void rule(Nodes.Item rule, Violations out) {
        boolean urls = !Nodes.values(rule.node(), "nonResourceURLs").isEmpty();
        boolean groups = !Nodes.values(rule.node(), "apiGroups").isEmpty();
        boolean resources = !Nodes.values(rule.node(), "resources").isEmpty();
        if (urls && (namespaced || groups || resources)) {
            out.invalid(
                    rule.path().field("nonResourceURLs"),
                    rule.node().get("nonResourceURLs").orElseThrow(),
                    namespaced
                            ? "a rule of a namespaced role cannot apply to non-resource URLs"
                            : "a rule cannot apply to both resources and non-resource URLs");
        } else if (!urls && !groups) {
            out.missing(rule.path().field("apiGroups"), rule.node(), "Add 'apiGroups'; [\"\"] is the core group.");
        } else if (!urls && !resources) {
            out.missing(rule.path().field("resources"), rule.node(), "Add 'resources'.");
        }
    }
}
