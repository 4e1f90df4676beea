package dev.failover.kustomize.transform.replacement;

import dev.failover.yaml.YamlScalar;

/** A text that kustomize prints anew after a replacement in it, in a layout that isn't known here. */
final class UnsupportedTextException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient YamlScalar text;

    UnsupportedTextException(YamlScalar text) {
        super("a replacement in YAML with comments or a layout of its own");
        this.text = text;
    }

    YamlScalar text() {
        return text;
    }
}
