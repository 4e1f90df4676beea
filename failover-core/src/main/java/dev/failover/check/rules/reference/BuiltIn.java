package dev.failover.check.rules.reference;

import java.util.Map;
import java.util.Set;

/** What every Kubernetes cluster has. */
final class BuiltIn {
    private static final Map<String, Set<String>> NAMES = Map.of(
            "ServiceAccount", Set.of("default"),
            "ConfigMap", Set.of("kube-root-ca.crt"),
            "PriorityClass", Set.of("system-cluster-critical", "system-node-critical"),
            "ClusterRole", Set.of("cluster-admin", "admin", "edit", "view"));

    private BuiltIn() {}

    static boolean has(Reference reference) {
        String name = reference.name().text();
        boolean kubernetesApi = reference.target().kind().equals("Service")
                && reference.namespace().equals("default");
        return NAMES.getOrDefault(reference.target().kind(), Set.of()).contains(name)
                || name.startsWith("system:")
                || kubernetesApi && name.equals("kubernetes");
    }
}
