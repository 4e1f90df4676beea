package dev.failover.kustomize.model;

import static dev.failover.kustomize.model.Shape.ANY;
import static dev.failover.kustomize.model.Shape.BOOL;
import static dev.failover.kustomize.model.Shape.INT;
import static dev.failover.kustomize.model.Shape.TEXT;

import dev.failover.kustomize.model.Shape.ListOf;
import dev.failover.kustomize.model.Shape.MapOf;
import dev.failover.kustomize.model.Shape.Struct;
import java.util.HashMap;
import java.util.Map;

/** The fields of kustomize's own files, as {@code api/types} of kustomize 5.8.1 declares them. */
public final class Shapes {
    private static final Shape TEXTS = new ListOf(TEXT);
    private static final Shape TEXT_MAP = new MapOf(TEXT);

    private static final Map<String, Shape> GVK = Map.of("group", TEXT, "version", TEXT, "kind", TEXT);
    private static final Map<String, Shape> RES_ID = with(GVK, Map.of("name", TEXT, "namespace", TEXT));

    public static final Struct SELECTOR =
            new Struct("Selector", with(RES_ID, Map.of("labelSelector", TEXT, "annotationSelector", TEXT)));

    public static final Struct FIELD_SPEC = new Struct("FieldSpec", with(GVK, Map.of("path", TEXT, "create", BOOL)));

    private static final Struct PATCH_ARGS =
            new Struct("PatchArgs", Map.of("allowNameChange", BOOL, "allowKindChange", BOOL));

    public static final Struct PATCH =
            new Struct("Patch", Map.of("path", TEXT, "patch", TEXT, "target", SELECTOR, "options", PATCH_ARGS));

    public static final Struct IMAGE = new Struct(
            "Image", Map.of("name", TEXT, "newName", TEXT, "tagSuffix", TEXT, "newTag", TEXT, "digest", TEXT));

    public static final Struct REPLICA = new Struct("Replica", Map.of("name", TEXT, "count", INT));

    private static final Struct FIELD_OPTIONS =
            new Struct("FieldOptions", Map.of("delimiter", TEXT, "index", INT, "encoding", TEXT, "create", BOOL));

    private static final Struct TARGET_SELECTOR = new Struct(
            "TargetSelector",
            Map.of("select", SELECTOR, "reject", new ListOf(SELECTOR), "fieldPaths", TEXTS, "options", FIELD_OPTIONS));

    /** A replacement as it stands in a file of its own. */
    public static final Struct REPLACEMENT = new Struct(
            "Replacement",
            Map.of(
                    "source",
                    new Struct("SourceSelector", with(RES_ID, Map.of("fieldPath", TEXT, "options", FIELD_OPTIONS))),
                    "targets",
                    new ListOf(TARGET_SELECTOR),
                    "sourceValue",
                    TEXT));

    public static final Struct REPLACEMENT_FIELD =
            new Struct("ReplacementField", with(REPLACEMENT.fields(), Map.of("path", TEXT)));

    private static final Struct GENERATOR_OPTIONS = new Struct(
            "GeneratorOptions",
            Map.of(
                    "labels", TEXT_MAP,
                    "annotations", TEXT_MAP,
                    "disableNameSuffixHash", BOOL,
                    "immutable", BOOL));

    public static final Struct CONFIG_MAP_ARGS = new Struct(
            "ConfigMapArgs",
            Map.of(
                    "name", TEXT,
                    "namespace", TEXT,
                    "behavior", TEXT,
                    "literals", TEXTS,
                    "files", TEXTS,
                    "envs", TEXTS,
                    "env", TEXT,
                    "options", GENERATOR_OPTIONS));

    public static final Struct SECRET_ARGS =
            new Struct("SecretArgs", with(CONFIG_MAP_ARGS.fields(), Map.of("type", TEXT)));

    private static final Struct LABEL = new Struct(
            "Label",
            Map.of(
                    "pairs", TEXT_MAP,
                    "includeSelectors", BOOL,
                    "includeTemplates", BOOL,
                    "fields", new ListOf(FIELD_SPEC)));

    private static final Struct VAR = new Struct(
            "Var",
            Map.of(
                    "name",
                    TEXT,
                    "objref",
                    new Struct("Target", with(RES_ID, Map.of("apiVersion", TEXT))),
                    "fieldref",
                    new Struct("FieldSelector", Map.of("fieldPath", TEXT))));

    private static final Struct SORT_OPTIONS = new Struct(
            "SortOptions",
            Map.of(
                    "order",
                    TEXT,
                    "legacySortOptions",
                    new Struct("LegacySortOptions", Map.of("orderFirst", TEXTS, "orderLast", TEXTS))));

    public static final Struct METADATA = new Struct(
            "ObjectMeta", Map.of("name", TEXT, "namespace", TEXT, "labels", TEXT_MAP, "annotations", TEXT_MAP));

    public static final Struct KUSTOMIZATION = new Struct(
            "Kustomization",
            with(
                    Map.of("kind", TEXT, "apiVersion", TEXT, "metadata", METADATA, "openapi", TEXT_MAP),
                    Map.of("namePrefix", TEXT, "nameSuffix", TEXT, "namespace", TEXT, "commonLabels", TEXT_MAP),
                    Map.of("labels", new ListOf(LABEL), "commonAnnotations", TEXT_MAP),
                    Map.of("patchesStrategicMerge", TEXTS, "patchesJson6902", new ListOf(PATCH)),
                    Map.of("patches", new ListOf(PATCH), "images", new ListOf(IMAGE), "imageTags", new ListOf(IMAGE)),
                    Map.of("replacements", new ListOf(REPLACEMENT_FIELD), "replicas", new ListOf(REPLICA)),
                    Map.of("vars", new ListOf(VAR), "sortOptions", SORT_OPTIONS, "resources", TEXTS),
                    Map.of("components", TEXTS, "crds", TEXTS, "bases", TEXTS, "configurations", TEXTS),
                    Map.of("configMapGenerator", new ListOf(CONFIG_MAP_ARGS)),
                    Map.of("secretGenerator", new ListOf(SECRET_ARGS), "generatorOptions", GENERATOR_OPTIONS),
                    Map.of("helmGlobals", ANY, "helmCharts", ANY, "helmChartInflationGenerator", ANY),
                    Map.of("generators", TEXTS, "transformers", TEXTS, "validators", TEXTS, "buildMetadata", TEXTS)));

    /** A file of {@code configurations}. */
    public static final Struct TRANSFORMER_CONFIG = transformerConfig();

    private Shapes() {}

    private static Struct transformerConfig() {
        Map<String, Shape> fields = new HashMap<>();
        for (FieldKind kind : FieldKind.values()) {
            fields.put(kind.field(), new ListOf(FIELD_SPEC));
        }
        fields.put(
                "nameReference",
                new ListOf(new Struct("NameBackReferences", with(GVK, Map.of("fieldSpecs", new ListOf(FIELD_SPEC))))));
        return new Struct("TransformerConfig", fields);
    }

    /** A configuration of a plugin: the given fields, beside those that every object has. */
    public static Struct plugin(String kind, Map<String, Shape> fields) {
        return new Struct(kind, with(Map.of("kind", TEXT, "apiVersion", TEXT, "metadata", METADATA), fields));
    }

    @SafeVarargs
    private static Map<String, Shape> with(Map<String, Shape>... parts) {
        Map<String, Shape> all = new HashMap<>();
        for (Map<String, Shape> part : parts) {
            all.putAll(part);
        }
        return all;
    }
}
