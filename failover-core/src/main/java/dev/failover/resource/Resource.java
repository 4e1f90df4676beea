package dev.failover.resource;

import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;

/** One Kubernetes object: its nodes, each of which knows where it was written. Immutable. */
public record Resource(YamlMapping root) {

    public Gvk gvk() {
        return Gvk.of(root.text("apiVersion").orElse(""), root.text("kind").orElse(""));
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
        return root.location();
    }

    private String metadata(String key) {
        return root.mapping("metadata").flatMap(m -> m.text(key)).orElse("");
    }
}
