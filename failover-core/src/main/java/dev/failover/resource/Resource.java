package dev.failover.resource;

import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;

/** One Kubernetes object: its nodes, each of which knows where it was written. Immutable; equality is identity. */
public final class Resource {
    private final YamlMapping root;
    private final Origin origin;
    // everything asks for it
    private final ResId id;

    /** An object that stands where its text stands. */
    public Resource(YamlMapping root) {
        this(root, Origin.of(root.location()));
    }

    public Resource(YamlMapping root, Origin origin) {
        this(root, origin, idOf(root));
    }

    private Resource(YamlMapping root, Origin origin, ResId id) {
        this.root = root;
        this.origin = origin;
        this.id = id;
    }

    public YamlMapping root() {
        return root;
    }

    public Origin origin() {
        return origin;
    }

    public ResId id() {
        return id;
    }

    public Gvk gvk() {
        return id.gvk();
    }

    public String name() {
        return id.name();
    }

    /** As written; "" when it isn't. */
    public String namespace() {
        return id.namespace();
    }

    /** Where the object as a whole was written. */
    public Location location() {
        return origin.written();
    }

    /** The same object with other contents. */
    public Resource withRoot(YamlMapping newRoot) {
        return new Resource(newRoot, origin);
    }

    /** The same object, come another way. */
    public Resource withOrigin(Origin newOrigin) {
        return new Resource(root, newOrigin, id);
    }

    @Override
    public String toString() {
        return id.toString();
    }

    private static ResId idOf(YamlMapping root) {
        Gvk gvk = Gvk.of(text(root, "apiVersion"), text(root, "kind"));
        return root.mapping("metadata")
                .map(metadata -> new ResId(gvk, text(metadata, "namespace"), text(metadata, "name")))
                .orElseGet(() -> new ResId(gvk, "", ""));
    }

    private static String text(YamlMapping mapping, String key) {
        return mapping.text(key).orElse("");
    }
}
