package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Format;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** A name, not an address. Source: validateIngressRules. */
public final class IngressHost implements Constraint {
    @Override
    public void check(YamlMapping rule, FieldPath path, Violations out) {
        Format address = Format.named("ip").orElseThrow();
        rule.scalar("host")
                .filter(host ->
                        !host.text().isEmpty() && address.refusal(host.text()).isEmpty())
                .ifPresent(host -> out.invalid(path.field("host"), host, "must be a DNS name, not an IP address"));
    }
}
