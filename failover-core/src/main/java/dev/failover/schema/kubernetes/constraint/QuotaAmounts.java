package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.util.List;
import java.util.Set;

/** What is counted is counted in whole numbers. Source: ValidateResourceQuantityValue. */
public final class QuotaAmounts implements Constraint {
    private static final Set<String> COUNTED = Set.of(
            "configmaps",
            "persistentvolumeclaims",
            "pods",
            "replicationcontrollers",
            "resourcequotas",
            "secrets",
            "services",
            "services.loadbalancers",
            "services.nodeports");

    @Override
    public void check(YamlMapping quota, FieldPath path, Violations out) {
        for (YamlMapping.Entry entry :
                quota.mapping("hard").map(YamlMapping::entries).orElse(List.of())) {
            Nodes.quantity(entry.value())
                    .filter(amount -> COUNTED.contains(entry.keyText())
                            && amount.amount().stripTrailingZeros().scale() > 0)
                    .ifPresent(amount ->
                            out.invalid(path.field("hard").key(entry.keyText()), entry.value(), "must be an integer"));
        }
    }
}
