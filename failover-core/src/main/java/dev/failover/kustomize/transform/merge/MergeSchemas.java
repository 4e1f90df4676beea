package dev.failover.kustomize.transform.merge;

import dev.failover.kustomize.model.OpenApiSchema;
import java.util.Optional;

/** The kinds whose merge keys are known. */
interface MergeSchemas {

    /** The schema of an object; empty for a kind that isn't known, whose lists are all replaced. */
    Optional<ValueSchema> of(String apiVersion, String kind);

    static MergeSchemas of(OpenApiSchema schema) {
        return schema.custom() == null
                ? BuiltinSchemas.INSTANCE
                : new OpenApiDocument(schema.custom(), schema.builtin());
    }
}
