package dev.failover.kustomize;

import dev.failover.kustomize.load.Loader;
import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.OpenApiSchema;
import dev.failover.kustomize.transform.merge.BuiltinKinds;
import dev.failover.resource.Gvk;
import dev.failover.source.SourceTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one build shares between its kustomizations; bases outlive it. */
final class BuildSession {
    /**
     * The schema in force.
     *
     * @param chosen whether a kustomization has asked for it; no later one can change it then
     * @param unknownMet whether a resource of a kind that the built-in schema doesn't describe has been read: a schema
     *     that is chosen afterwards doesn't replace the built-in one but is added to it
     */
    record SchemaChoice(OpenApiSchema schema, boolean chosen, boolean unknownMet) {}

    /** A base depends on nothing but its directory and the schema that is in force when it is built. */
    record BaseKey(String directory, SchemaChoice schema) {}

    private final SourceTree tree;
    private final Map<BaseKey, Base> bases;
    private SchemaChoice choice = new SchemaChoice(OpenApiSchema.BUILTIN, false, false);

    BuildSession(SourceTree tree, Map<BaseKey, Base> bases) {
        this.tree = tree;
        this.bases = bases;
    }

    static Map<BaseKey, Base> noBases() {
        return new HashMap<>();
    }

    SourceTree tree() {
        return tree;
    }

    OpenApiSchema schema() {
        return choice.schema();
    }

    SchemaChoice schemaChoice() {
        return choice;
    }

    /** The first kustomization that asks for a schema has its way, the root before its bases. */
    void chooseSchema(Kustomization kustomization, Loader loader, Recording recording) {
        Optional<OpenApiSchema> asked = new OpenApiReader(recording).read(kustomization, loader);
        if (!choice.chosen() && asked.isPresent()) {
            OpenApiSchema schema = choice.unknownMet() ? asked.get().withBuiltin() : asked.get();
            choice = new SchemaChoice(schema, true, choice.unknownMet());
        }
    }

    /** Notes that a resource of this kind has been read. */
    void meet(Gvk gvk) {
        if (!choice.unknownMet() && !BuiltinKinds.contains(gvk)) {
            choice = new SchemaChoice(choice.schema(), choice.chosen(), true);
        }
    }

    void restoreSchema(SchemaChoice after) {
        choice = after;
    }

    Optional<Base> base(String directory) {
        return Optional.ofNullable(bases.get(new BaseKey(directory, choice)));
    }

    void keep(String directory, SchemaChoice before, Base base) {
        bases.put(new BaseKey(directory, before), base);
    }
}
