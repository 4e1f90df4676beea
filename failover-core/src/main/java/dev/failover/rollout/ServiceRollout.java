package dev.failover.rollout;

import dev.failover.resource.NamespacedName;
import dev.failover.topology.NodeLabel;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a cluster shows once a swap has reached one service.
 *
 * @param kustomization the Flux Kustomization that applies its workload; empty where there is no Flux
 * @param namespace of its pods
 * @param selector labels of its pods; empty where the workload doesn't say: then every pod of the namespace that mounts
 *     one of the claims counts
 * @param oldClaim that its pods leave
 * @param claim that its pods are to mount
 * @param node label of the nodes that its pods are to run on
 */
public record ServiceRollout(
        String service,
        Optional<NamespacedName> kustomization,
        String namespace,
        Map<String, String> selector,
        String oldClaim,
        String claim,
        NodeLabel node) {
    public ServiceRollout {
        selector = Map.copyOf(selector);
    }

    /** Whether a pod of the namespace, with the labels of {@code selector}, is one of this service. */
    boolean counts(Pod pod) {
        return !selector.isEmpty() || pod.mounts(claim) || pod.mounts(oldClaim);
    }

    /** As {@code kubectl -l} takes it; empty for all. */
    public String labels() {
        return new TreeMap<>(selector)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(","));
    }

    /** The state to wait for, in words. */
    public String goal() {
        return service + " runs on a node with " + node + " with the claim " + claim;
    }
}
