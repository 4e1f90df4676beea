package dev.failover.resource;

import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;

/** One Kubernetes object: its nodes, each of which knows where it was written. Immutable. */
public record Resource(YamlMapping root, Origin origin) {

    /** An object that stands where its text stands. */
    public Resource(YamlMapping root) {
        this(root, Origin.of(root.location()));
    }

    public Gvk gvk() {
        return Gvk.of(text(root, "apiVersion"), text(root, "kind"));
    }

    public String name() {
        return metadata("name");
    }

    /** As written; "" when it isn't. */
    public String namespace() {
        return metadata("namespace");
    }

    public ResId id() {
        return new ResId(gvk(), namespace(), name());
    }

    /** Where the object as a whole was written. */
    public Location location() {
        return origin.written();
    }

    /** The same object with other contents. */
    public Resource withRoot(YamlMapping newRoot) {
        return new Resource(newRoot, origin);
    }

    private String metadata(String key) {
        return root.mapping("metadata").map(m -> text(m, key)).orElse("");
    }

    private static String text(YamlMapping mapping, String key) {
        return mapping.scalar(key)
                .filter(s -> !s.isNull())
                .map(YamlScalar::text)
                .orElse("");
    }
}
