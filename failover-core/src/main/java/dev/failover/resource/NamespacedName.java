package dev.failover.resource;

/** A name within a namespace: how objects of one kind refer to another. */
public record NamespacedName(String namespace, String name) implements Comparable<NamespacedName> {
    /** Where Kubernetes puts a namespaced object that doesn't say. */
    public static final String DEFAULT_NAMESPACE = "default";

    /** A namespace that isn't written counts as {@code default}, whatever the object's kind. */
    public static NamespacedName of(Resource resource) {
        return of(resource.namespace(), resource.name());
    }

    /** An empty namespace counts as {@code default}. */
    public static NamespacedName of(String namespace, String name) {
        return new NamespacedName(namespace.isEmpty() ? DEFAULT_NAMESPACE : namespace, name);
    }

    @Override
    public int compareTo(NamespacedName other) {
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
