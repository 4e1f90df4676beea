package dev.failover.kustomize.transform.value;

import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import java.util.List;

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
        @SuppressWarnings("unchecked") // see below: the kind stays
        T touched = (T) deep(node);
        return touched;
    }

    private YamlNode deep(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            List<Entry> entries = mapping.entries().stream()
                    .map(e -> e.withValue(deep(e.value())))
                    .toList();
            return on(mapping.withEntries(entries));
        }
        if (node instanceof YamlSequence sequence) {
            return on(
                    sequence.withItems(sequence.items().stream().map(this::deep).toList()));
        }
        return on(node);
    }
}
