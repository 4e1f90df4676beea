package dev.failover.kustomize.model;

import dev.failover.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/**
 * The schema that a build goes by, for merge keys.
 *
 * @param custom the document of the {@code openapi} field's {@code path}; null for none
 * @param builtin whether Kubernetes' own definitions count as well, before those of the document
 */
public record OpenApiSchema(@Nullable YamlMapping custom, boolean builtin) {
    public static final OpenApiSchema BUILTIN = new OpenApiSchema(null, true);

    /** A document in the place of Kubernetes' own definitions. */
    public OpenApiSchema(YamlMapping custom) {
        this(custom, false);
    }

    /** The document, and Kubernetes' own definitions with it. */
    public OpenApiSchema withBuiltin() {
        return new OpenApiSchema(custom, true);
    }
}
