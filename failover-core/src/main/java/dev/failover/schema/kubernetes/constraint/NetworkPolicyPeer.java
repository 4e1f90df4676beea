package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;

/** A peer is somebody: selected by labels, or a block of addresses. Source: ValidateNetworkPolicyPeer. */
public final class NetworkPolicyPeer implements Constraint {
    @Override
    public void check(YamlMapping peer, FieldPath path, Violations out) {
        boolean selected = Nodes.has(peer, "podSelector") || Nodes.has(peer, "namespaceSelector");
        boolean block = Nodes.has(peer, "ipBlock");
        if (!selected && !block) {
            out.missing(
                    path, peer, "Set podSelector, namespaceSelector or ipBlock. To allow everybody, omit the list.");
        } else if (selected && block) {
            out.invalid(
                    path.field("ipBlock"),
                    peer.get("ipBlock").orElseThrow(),
                    "may not be given together with a selector",
                    "Split it into two peers.");
        }
    }
}
