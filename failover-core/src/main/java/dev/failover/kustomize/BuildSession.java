package dev.failover.kustomize;

import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.OpenApiSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one build shares between its kustomizations; bases outlive it. */
final class BuildSession {
    /** A base depends on nothing but its directory and the schema that is in force when it is built. */
    record BaseKey(String directory, OpenApiSchema schema) {}

    private final TreeFiles files;
    private final Map<BaseKey, Base> bases;
    private OpenApiSchema schema = OpenApiSchema.BUILTIN;

    BuildSession(TreeFiles files, Map<BaseKey, Base> bases) {
        this.files = files;
        this.bases = bases;
    }

    static Map<BaseKey, Base> noBases() {
        return new HashMap<>();
    }

    TreeFiles files() {
        return files;
    }

    OpenApiSchema schema() {
        return schema;
    }

    /** The schema of a base comes into force unless one is already; the root's always does. */
    void useSchema(Kustomization kustomization, Loader loader, Recording recording) {
        if (schema.equals(OpenApiSchema.BUILTIN)) {
            schema = new OpenApiReader(files, recording).read(kustomization, loader);
        }
    }

    void useSchema(OpenApiSchema after) {
        schema = after;
    }

    Optional<Base> base(String directory) {
        return Optional.ofNullable(bases.get(new BaseKey(directory, schema)));
    }

    void keep(String directory, OpenApiSchema before, Base base) {
        bases.put(new BaseKey(directory, before), base);
    }
}
