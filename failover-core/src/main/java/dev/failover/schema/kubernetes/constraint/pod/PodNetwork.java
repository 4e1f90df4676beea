package dev.failover.schema.kubernetes.constraint.pod;

import dev.failover.schema.kubernetes.constraint.Nodes;
import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.math.BigDecimal;

/** Ports of the node and name servers. Source: ValidatePodSpec, validatePodDNSConfig, checkHostPortConflicts. */
public final class PodNetwork implements Constraint {
    @Override
    public void check(YamlMapping pod, FieldPath path, Violations out) {
        boolean noServers = pod.mapping("dnsConfig")
                .filter(config -> !Nodes.values(config, "nameservers").isEmpty())
                .isEmpty();
        if (pod.text("dnsPolicy").filter("None"::equals).isPresent() && noServers) {
            out.missing(
                    path.field("dnsConfig").field("nameservers"),
                    pod,
                    "Add a name server: with 'dnsPolicy: None' there is no other.");
        }
        if (pod.text("hostNetwork").filter("true"::equals).isPresent()) {
            Nodes.items(pod, "containers", path)
                    .forEach(container -> Nodes.items(container.node(), "ports", container.path())
                            .forEach(port -> hostPort(port, out)));
        }
    }

    private static void hostPort(Nodes.Item port, Violations out) {
        Nodes.number(port.node(), "hostPort")
                .filter(host -> host.signum() > 0)
                .filter(host -> Nodes.number(port.node(), "containerPort")
                        .map(BigDecimal::stripTrailingZeros)
                        .filter(host.stripTrailingZeros()::equals)
                        .isEmpty())
                .ifPresent(host -> out.invalid(
                        port.path().field("hostPort"),
                        port.node().get("hostPort").orElseThrow(),
                        "must match 'containerPort' when 'hostNetwork' is true"));
    }
}
