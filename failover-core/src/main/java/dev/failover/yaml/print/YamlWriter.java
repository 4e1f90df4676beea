package dev.failover.yaml.print;

import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.resolve.GoValue;
import org.jspecify.annotations.Nullable;

/**
 * Nodes to the bytes that {@code kubectl kustomize} prints. It decodes a resource, writes it as JSON, reads that with
 * another version of its YAML library and prints what came out of it: numbers in their shortest form, keys in natural
 * order, strings quoted where YAML 1.1 would see something else.
 */
public final class YamlWriter {
    private static final GoValue VALUES = new GoValue(new JsonRereading());

    private YamlWriter() {}

    /**
     * One document, without a separator, ending in a line break; documents are joined by {@code ---\n}.
     *
     * @throws YamlValueException when kustomize would refuse to print the node
     */
    public static String document(YamlNode node) {
        @Nullable Object value = VALUES.of(node);
        return YamlEmitter.document(value);
    }

    /** @throws YamlValueException when kustomize would refuse to print the node */
    public static void requirePrintable(YamlNode node) {
        VALUES.of(node);
    }
}
