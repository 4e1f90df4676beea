package dev.failover.kustomize.model.operand;

import dev.failover.resource.Gvk;
import dev.failover.resource.ResId;

/** Namespaces as kustomize compares them: no namespace is {@code default}, and cluster-scoped kinds have none at all. */
public final class Scope {
    /** The namespace that stands for having none. */
    public static final String CLUSTER = "_non_namespaceable_";

    private static final String DEFAULT = "default";

    private Scope() {}

    /** Whether the kind is known to be cluster-scoped; an unknown kind isn't. */
    public static boolean isCluster(Gvk gvk) {
        return ClusterScopedKinds.contains(gvk);
    }

    public static String effectiveNamespace(ResId id) {
        if (isCluster(id.gvk())) {
            return CLUSTER;
        }
        return id.namespace().isEmpty() ? DEFAULT : id.namespace();
    }

    /** The id by which resources are compared. */
    public static ResId key(ResId id) {
        return new ResId(id.gvk(), effectiveNamespace(id), id.name());
    }
}
