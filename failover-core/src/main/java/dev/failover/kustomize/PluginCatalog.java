package dev.failover.kustomize;

import static dev.failover.kustomize.model.Shape.BOOL;
import static dev.failover.kustomize.model.Shape.INT;
import static dev.failover.kustomize.model.Shape.TEXT;

import dev.failover.kustomize.model.Booleans;
import dev.failover.kustomize.model.FieldSpecReader;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.Ids;
import dev.failover.kustomize.model.Operand;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.Shape;
import dev.failover.kustomize.model.Shape.ListOf;
import dev.failover.kustomize.model.Shape.MapOf;
import dev.failover.kustomize.model.Shape.Struct;
import dev.failover.kustomize.model.Shapes;
import dev.failover.kustomize.model.StructDecoder;
import dev.failover.kustomize.transform.AnnotationsTransformer;
import dev.failover.kustomize.transform.ConfigMapGenerator;
import dev.failover.kustomize.transform.Generator;
import dev.failover.kustomize.transform.HashTransformer;
import dev.failover.kustomize.transform.IamPolicyGenerator;
import dev.failover.kustomize.transform.ImageTagTransformer;
import dev.failover.kustomize.transform.LabelTransformer;
import dev.failover.kustomize.transform.NamespaceTransformer;
import dev.failover.kustomize.transform.PatchJson6902Transformer;
import dev.failover.kustomize.transform.PatchStrategicMergeTransformer;
import dev.failover.kustomize.transform.PatchTransformer;
import dev.failover.kustomize.transform.PrefixTransformer;
import dev.failover.kustomize.transform.ReplacementTransformer;
import dev.failover.kustomize.transform.ReplicaCountTransformer;
import dev.failover.kustomize.transform.SecretGenerator;
import dev.failover.kustomize.transform.SuffixTransformer;
import dev.failover.kustomize.transform.Transformer;
import dev.failover.kustomize.transform.ValueAddTransformer;
import dev.failover.resource.NearestName;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The built-in operators by the kind of their configuration, with the fields that each reads. */
final class PluginCatalog {
    private static final Shape FIELD_SPECS = new ListOf(Shapes.FIELD_SPEC);
    private static final Shape TEXT_MAP = new MapOf(TEXT);

    /** How a transformer is made of its decoded configuration. */
    private interface TransformerFactory {
        Transformer make(YamlMapping config, OperatorContext context);
    }

    /** How a generator is made of its decoded configuration. */
    private interface GeneratorFactory {
        Generator make(YamlMapping config);
    }

    private record TransformerKind(Map<String, Shape> fields, TransformerFactory factory) {}

    private record GeneratorKind(Map<String, Shape> fields, GeneratorFactory factory) {}

    private static final Map<String, GeneratorKind> GENERATORS = Map.of(
            "ConfigMapGenerator",
            new GeneratorKind(Shapes.CONFIG_MAP_ARGS.fields(), config -> ConfigMapGenerator.of(withMetadata(config))),
            "SecretGenerator",
            new GeneratorKind(Shapes.SECRET_ARGS.fields(), config -> SecretGenerator.of(withMetadata(config))),
            "IAMPolicyGenerator",
            new GeneratorKind(
                    Map.of(
                            "cloud", TEXT,
                            "kubernetesService",
                                    new Struct("KubernetesService", Map.of("name", TEXT, "namespace", TEXT)),
                            "serviceAccount", new Struct("ServiceAccount", Map.of("name", TEXT, "projectId", TEXT))),
                    IamPolicyGenerator::of));

    private static final Map<String, TransformerKind> TRANSFORMERS = Map.ofEntries(
            Map.entry(
                    "AnnotationsTransformer",
                    new TransformerKind(
                            Map.of("annotations", TEXT_MAP, "fieldSpecs", FIELD_SPECS),
                            (config, context) ->
                                    AnnotationsTransformer.of(map(config, "annotations"), fields(config)))),
            Map.entry("HashTransformer", new TransformerKind(Map.of(), (config, context) -> new HashTransformer())),
            Map.entry(
                    "ImageTagTransformer",
                    new TransformerKind(
                            Map.of("imageTag", Shapes.IMAGE, "fieldSpecs", FIELD_SPECS),
                            (config, context) -> ImageTagTransformer.of(
                                    map(config, "imageTag"), fields(config).specs()))),
            Map.entry(
                    "LabelTransformer",
                    new TransformerKind(
                            Map.of("labels", TEXT_MAP, "fieldSpecs", FIELD_SPECS),
                            (config, context) -> LabelTransformer.of(map(config, "labels"), fields(config)))),
            Map.entry(
                    "NamespaceTransformer",
                    new TransformerKind(
                            Map.of("fieldSpecs", FIELD_SPECS, "unsetOnly", BOOL, "setRoleBindingSubjects", TEXT),
                            (config, context) -> namespace(config))),
            Map.entry("PatchTransformer", new TransformerKind(Shapes.PATCH.fields(), PatchTransformer::of)),
            Map.entry(
                    "PatchJson6902Transformer",
                    new TransformerKind(
                            Map.of("target", Shapes.SELECTOR, "path", TEXT, "jsonOp", TEXT),
                            PatchJson6902Transformer::of)),
            Map.entry(
                    "PatchStrategicMergeTransformer",
                    new TransformerKind(
                            Map.of("paths", new ListOf(TEXT), "patches", TEXT),
                            PatchStrategicMergeTransformer::ofConfig)),
            Map.entry(
                    "PrefixSuffixTransformer",
                    new TransformerKind(
                            Map.of("prefix", TEXT, "suffix", TEXT, "fieldSpecs", FIELD_SPECS),
                            (config, context) -> prefixAndSuffix(config))),
            Map.entry(
                    "PrefixTransformer",
                    new TransformerKind(
                            Map.of("prefix", TEXT, "fieldSpecs", FIELD_SPECS), (config, context) -> prefix(config))),
            Map.entry(
                    "SuffixTransformer",
                    new TransformerKind(
                            Map.of("suffix", TEXT, "fieldSpecs", FIELD_SPECS), (config, context) -> suffix(config))),
            Map.entry(
                    "ReplacementTransformer",
                    new TransformerKind(
                            Map.of("replacements", new ListOf(Shapes.REPLACEMENT_FIELD)),
                            (config, context) -> ReplacementTransformer.of(list(config, "replacements"), context))),
            Map.entry(
                    "ReplicaCountTransformer",
                    new TransformerKind(
                            Map.of("replica", Shapes.REPLICA, "fieldSpecs", FIELD_SPECS),
                            (config, context) -> ReplicaCountTransformer.of(
                                    map(config, "replica"), fields(config).specs()))),
            Map.entry(
                    "ValueAddTransformer",
                    new TransformerKind(
                            Map.of("value", TEXT, "targets", targets(), "targetFilePath", TEXT),
                            ValueAddTransformer::of)));

    private PluginCatalog() {}

    /** @throws RefusedException when the kind isn't a built-in generator's, or the configuration can't be used */
    static Generator generator(Operand config) {
        GeneratorKind kind = GENERATORS.get(config.gvk().kind());
        if (!isBuiltin(config) || kind == null) {
            throw notUsable(config, "generator", new TreeSet<>(GENERATORS.keySet()));
        }
        return kind.factory().make(decode(config, kind.fields()));
    }

    /** @throws RefusedException when the kind isn't a built-in transformer's, or the configuration can't be used */
    static Transformer transformer(Operand config, OperatorContext context) {
        TransformerKind kind = TRANSFORMERS.get(config.gvk().kind());
        if (!isBuiltin(config) || kind == null) {
            throw notUsable(config, "transformer", new TreeSet<>(TRANSFORMERS.keySet()));
        }
        return kind.factory().make(decode(config, kind.fields()), context);
    }

    private static Shape targets() {
        return new ListOf(
                new Struct("Target", Map.of("selector", Shapes.SELECTOR, "fieldPath", TEXT, "filePathPosition", INT)));
    }

    private static YamlMapping decode(Operand config, Map<String, Shape> fields) {
        String kind = config.gvk().kind();
        boolean affix = kind.startsWith("Prefix") || kind.startsWith("Suffix");
        StructDecoder decoder = affix ? StructDecoder.ofYamlPlugin(kind) : StructDecoder.ofPlugin(kind);
        return decoder.decode(config.root(), Shapes.plugin(kind, fields));
    }

    private static boolean isBuiltin(Operand config) {
        return config.gvk().apiVersion().equals("builtin");
    }

    private static RefusedException notUsable(Operand config, String role, TreeSet<String> known) {
        String kind = config.gvk().kind();
        if (!isBuiltin(config)) {
            return new RefusedException(
                    "kustomize-external-plugin",
                    "external plugins disabled; unable to load external plugin '" + kind + "'",
                    config.origin().written(),
                    "Only 'apiVersion: builtin' works; exec and container functions are not run.");
        }
        if (kind.equals("HelmChartInflationGenerator")) {
            return new RefusedException(
                    "kustomize-helm",
                    "'" + kind + "': Helm charts are not rendered",
                    config.origin().written(),
                    "Commit the output of 'helm template' and name it under 'resources:'.");
        }
        return new RefusedException(
                "kustomize-unknown-plugin",
                "plugin " + Ids.print(config.id()) + " is not a built-in " + role,
                config.origin().written(),
                NearestName.of(kind, known)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Known are: " + String.join(", ", known) + "."));
    }

    private static Transformer namespace(YamlMapping config) {
        String mode = config.text("setRoleBindingSubjects").orElse("");
        NamespaceTransformer.Subjects subjects = switch (mode) {
            case "", "defaultOnly" -> NamespaceTransformer.Subjects.NAMED_DEFAULT;
            case "allServiceAccounts" -> NamespaceTransformer.Subjects.SERVICE_ACCOUNTS;
            case "none" -> NamespaceTransformer.Subjects.NONE;
            default ->
                throw new RefusedException(
                        "kustomize-bad-plugin",
                        "invalid value \"" + mode + "\" for setRoleBindingSubjects: must be one of \"defaultOnly\","
                                + " \"none\" or \"allServiceAccounts\"",
                        config.scalar("setRoleBindingSubjects").orElseThrow().location(),
                        "");
        };
        return config.mapping("metadata")
                .flatMap(m -> m.scalar("namespace"))
                .filter(n -> !n.text().isEmpty())
                .<Transformer>map(
                        n -> NamespaceTransformer.of(n, fields(config), subjects, Booleans.isTrue(config, "unsetOnly")))
                .orElse((operands, context) -> {});
    }

    private static Transformer prefixAndSuffix(YamlMapping config) {
        Transformer prefix = prefix(config);
        Transformer suffix = suffix(config);
        return (operands, context) -> {
            prefix.transform(operands, context);
            suffix.transform(operands, context);
        };
    }

    private static Transformer prefix(YamlMapping config) {
        return PrefixTransformer.of(text(config, "prefix"), requiredFields(config));
    }

    private static Transformer suffix(YamlMapping config) {
        return SuffixTransformer.of(text(config, "suffix"), requiredFields(config));
    }

    private static YamlMapping withMetadata(YamlMapping config) {
        YamlMapping named = config;
        for (String field : List.of("name", "namespace")) {
            YamlMapping args = named;
            if (args.text(field).filter(t -> !t.isEmpty()).isEmpty()) {
                named = args.mapping("metadata")
                        .flatMap(m -> m.scalar(field))
                        .map(value -> args.with(field, value))
                        .orElse(args);
            }
        }
        return named;
    }

    private static FieldSpecs requiredFields(YamlMapping config) {
        if (config.sequence("fieldSpecs").isEmpty()) {
            throw new RefusedException(
                    "kustomize-bad-plugin",
                    "fieldSpecs is not expected to be nil",
                    config.location(),
                    "Add 'fieldSpecs:' with '- path: metadata/name'.");
        }
        return fields(config);
    }

    private static FieldSpecs fields(YamlMapping config) {
        return config.sequence("fieldSpecs").map(FieldSpecReader::read).orElse(FieldSpecs.NONE);
    }

    private static YamlMapping map(YamlMapping config, String field) {
        return config.mapping(field).orElseGet(() -> YamlMapping.of(List.of(), config.provenance()));
    }

    private static YamlSequence list(YamlMapping config, String field) {
        return config.sequence(field).orElseGet(() -> YamlSequence.of(List.<YamlNode>of(), config.provenance()));
    }

    private static YamlScalar text(YamlMapping config, String field) {
        return config.scalar(field).orElseGet(() -> YamlScalar.string("", config.provenance()));
    }
}
