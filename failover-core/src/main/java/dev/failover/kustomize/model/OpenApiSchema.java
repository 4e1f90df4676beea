package dev.failover.kustomize.model;

import dev.failover.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/**
 * The schema that a build goes by, for merge keys and for what is namespaced.
 *
 * @param custom the document of the {@code openapi} field's {@code path}, which replaces the built-in schema; null for
 *     the built-in one
 */
public record OpenApiSchema(@Nullable YamlMapping custom) {
    public static final OpenApiSchema BUILTIN = new OpenApiSchema(null);
}
