package dev.failover.resource;

/** What tells one object of a cluster from another. A namespace that isn't written is "". */
public record ResId(Gvk gvk, String namespace, String name) {

    @Override
    public String toString() {
        return gvk.kind() + "/" + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
