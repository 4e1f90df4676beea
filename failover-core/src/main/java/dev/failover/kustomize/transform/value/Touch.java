package dev.failover.kustomize.transform.value;

import dev.failover.source.Location;
import dev.failover.yaml.YamlNode;

/**
 * What an operator notes on a value that it brings in.
 *
 * @param operator the operator's name in kustomize
 * @param cause the text of a kustomization that asked for it
 */
public record Touch(String operator, Location cause) {

    /** The value itself, without what is in it. */
    public <T extends YamlNode> T on(T node) {
        @SuppressWarnings("unchecked") // every kind of node returns its own kind
        T touched = (T) node.withProvenance(node.provenance().touchedBy(operator, cause));
        return touched;
    }

    /** The value and all that is in it. */
    public <T extends YamlNode> T onAll(T node) {
        @SuppressWarnings("unchecked") // map leaves the kind as it is
        T touched = (T) on(node.map(this::onAll));
        return touched;
    }
}
