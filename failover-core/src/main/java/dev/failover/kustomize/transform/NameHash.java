package dev.failover.kustomize.transform;

import dev.failover.yaml.YamlMapping;

/** The ten characters that kustomize appends to the name of a generated ConfigMap or Secret, made from its contents. */
public final class NameHash {
    private NameHash() {}

    public static String of(YamlMapping root) {
        throw new UnsupportedOperationException("name hash " + root.location());
    }
}
