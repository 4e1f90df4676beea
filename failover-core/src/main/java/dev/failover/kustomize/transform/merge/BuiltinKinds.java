package dev.failover.kustomize.transform.merge;

import dev.failover.resource.Gvk;

/** The kinds that kustomize's built-in schema describes. */
public final class BuiltinKinds {
    private BuiltinKinds() {}

    public static boolean contains(Gvk gvk) {
        return BuiltinSchemas.INSTANCE.of(gvk.apiVersion(), gvk.kind()).isPresent();
    }
}
