package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.Optional;

/** A range of ports begins with a number. Source: ValidateNetworkPolicyPort. */
public final class PortRange implements Constraint {
    @Override
    public void check(YamlMapping port, FieldPath path, Violations out) {
        Optional<BigDecimal> end = Nodes.number(port, "endPort");
        if (end.isEmpty()) {
            return;
        }
        YamlNode place = port.get("endPort").orElseThrow();
        Optional<BigDecimal> start = Nodes.number(port, "port");
        if (start.isEmpty()) {
            out.invalid(path.field("endPort"), place, "may only be given when 'port' is a number");
        } else if (end.get().compareTo(start.get()) < 0) {
            out.invalid(path.field("endPort"), place, "must be greater than or equal to 'port'");
        }
    }
}
