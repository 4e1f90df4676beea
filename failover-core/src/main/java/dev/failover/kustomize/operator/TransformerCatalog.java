package dev.failover.kustomize.operator;

import static dev.failover.kustomize.model.Shape.BOOL;
import static dev.failover.kustomize.model.Shape.INT;
import static dev.failover.kustomize.model.Shape.TEXT;

import dev.failover.kustomize.model.Booleans;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.Shape;
import dev.failover.kustomize.model.Shape.ListOf;
import dev.failover.kustomize.model.Shape.MapOf;
import dev.failover.kustomize.model.Shape.Struct;
import dev.failover.kustomize.model.Shapes;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.transform.AnnotationsTransformer;
import dev.failover.kustomize.transform.HashTransformer;
import dev.failover.kustomize.transform.ImageTagTransformer;
import dev.failover.kustomize.transform.LabelTransformer;
import dev.failover.kustomize.transform.NamespaceTransformer;
import dev.failover.kustomize.transform.PrefixTransformer;
import dev.failover.kustomize.transform.ReplacementTransformer;
import dev.failover.kustomize.transform.ReplicaCountTransformer;
import dev.failover.kustomize.transform.SuffixTransformer;
import dev.failover.kustomize.transform.Transformer;
import dev.failover.kustomize.transform.ValueAddTransformer;
import dev.failover.kustomize.transform.patch.PatchJson6902Transformer;
import dev.failover.kustomize.transform.patch.PatchStrategicMergeTransformer;
import dev.failover.kustomize.transform.patch.PatchTransformer;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The built-in transformers by the kind of their configuration, with the fields that each reads. */
public final class TransformerCatalog {
    private static final Shape FIELD_SPECS = new ListOf(Shapes.FIELD_SPEC);
    private static final Shape TEXT_MAP = new MapOf(TEXT);

    private record Kind(Map<String, Shape> fields, BiFunction<PluginConfig, OperatorContext, Transformer> factory) {}

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            alone(
                    "AnnotationsTransformer",
                    Map.of("annotations", TEXT_MAP, "fieldSpecs", FIELD_SPECS),
                    c -> AnnotationsTransformer.of(c.mapping("annotations"), c.fieldSpecs())),
            alone("HashTransformer", Map.of(), c -> new HashTransformer()),
            alone(
                    "ImageTagTransformer",
                    Map.of("imageTag", Shapes.IMAGE, "fieldSpecs", FIELD_SPECS),
                    c -> ImageTagTransformer.of(
                            c.mapping("imageTag"), c.fieldSpecs().specs())),
            alone(
                    "LabelTransformer",
                    Map.of("labels", TEXT_MAP, "fieldSpecs", FIELD_SPECS),
                    c -> LabelTransformer.of(c.mapping("labels"), c.fieldSpecs())),
            alone(
                    "NamespaceTransformer",
                    Map.of("fieldSpecs", FIELD_SPECS, "unsetOnly", BOOL, "setRoleBindingSubjects", TEXT),
                    TransformerCatalog::namespace),
            inContext(
                    "PatchTransformer", Shapes.PATCH.fields(), (c, context) -> PatchTransformer.of(c.root(), context)),
            inContext(
                    "PatchJson6902Transformer",
                    Map.of("target", Shapes.SELECTOR, "path", TEXT, "jsonOp", TEXT),
                    (c, context) -> PatchJson6902Transformer.of(c.root(), context)),
            inContext(
                    "PatchStrategicMergeTransformer",
                    Map.of("paths", new ListOf(TEXT), "patches", TEXT),
                    (c, context) -> PatchStrategicMergeTransformer.ofConfig(c.root(), context)),
            alone(
                    "PrefixSuffixTransformer",
                    Map.of("prefix", TEXT, "suffix", TEXT, "fieldSpecs", FIELD_SPECS),
                    TransformerCatalog::prefixAndSuffix),
            alone("PrefixTransformer", Map.of("prefix", TEXT, "fieldSpecs", FIELD_SPECS), TransformerCatalog::prefix),
            alone("SuffixTransformer", Map.of("suffix", TEXT, "fieldSpecs", FIELD_SPECS), TransformerCatalog::suffix),
            inContext(
                    "ReplacementTransformer",
                    Map.of("replacements", new ListOf(Shapes.REPLACEMENT_FIELD)),
                    (c, context) -> ReplacementTransformer.of(c.sequence("replacements"), context)),
            alone(
                    "ReplicaCountTransformer",
                    Map.of("replica", Shapes.REPLICA, "fieldSpecs", FIELD_SPECS),
                    c -> ReplicaCountTransformer.of(
                            c.mapping("replica"), c.fieldSpecs().specs())),
            inContext(
                    "ValueAddTransformer",
                    Map.of("value", TEXT, "targets", new ListOf(valueTarget()), "targetFilePath", TEXT),
                    (c, context) -> ValueAddTransformer.of(c.root(), context)));

    private TransformerCatalog() {}

    /** @throws RefusedException when the kind isn't a built-in transformer's, or the configuration can't be used */
    public static Transformer transformer(Operand config, OperatorContext context) {
        Kind kind = PluginConfig.builtin(config, "transformer", KINDS);
        return kind.factory().apply(PluginConfig.decode(config, kind.fields()), context);
    }

    private static Map.Entry<String, Kind> alone(
            String kind, Map<String, Shape> fields, Function<PluginConfig, Transformer> factory) {
        return inContext(kind, fields, (config, context) -> factory.apply(config));
    }

    private static Map.Entry<String, Kind> inContext(
            String kind, Map<String, Shape> fields, BiFunction<PluginConfig, OperatorContext, Transformer> factory) {
        return Map.entry(kind, new Kind(fields, factory));
    }

    private static Struct valueTarget() {
        return new Struct("Target", Map.of("selector", Shapes.SELECTOR, "fieldPath", TEXT, "filePathPosition", INT));
    }

    private static Transformer namespace(PluginConfig config) {
        String mode = config.root().text("setRoleBindingSubjects").orElse("");
        NamespaceTransformer.Subjects subjects = switch (mode) {
            case "", "defaultOnly" -> NamespaceTransformer.Subjects.NAMED_DEFAULT;
            case "allServiceAccounts" -> NamespaceTransformer.Subjects.SERVICE_ACCOUNTS;
            case "none" -> NamespaceTransformer.Subjects.NONE;
            default ->
                throw new RefusedException(
                        "kustomize-bad-plugin",
                        "invalid value \"" + mode + "\" for setRoleBindingSubjects: must be one of \"defaultOnly\","
                                + " \"none\" or \"allServiceAccounts\"",
                        config.root()
                                .scalar("setRoleBindingSubjects")
                                .orElseThrow()
                                .location(),
                        "");
        };
        return config.root()
                .mapping("metadata")
                .flatMap(m -> m.scalar("namespace"))
                .filter(n -> !n.text().isEmpty())
                .<Transformer>map(n -> NamespaceTransformer.of(
                        n, config.fieldSpecs(), subjects, Booleans.isTrue(config.root(), "unsetOnly")))
                .orElse((operands, context) -> {});
    }

    private static Transformer prefixAndSuffix(PluginConfig config) {
        Transformer prefix = prefix(config);
        Transformer suffix = suffix(config);
        return (operands, context) -> {
            prefix.transform(operands, context);
            suffix.transform(operands, context);
        };
    }

    private static Transformer prefix(PluginConfig config) {
        return PrefixTransformer.of(config.scalar("prefix"), config.requiredFieldSpecs());
    }

    private static Transformer suffix(PluginConfig config) {
        return SuffixTransformer.of(config.scalar("suffix"), config.requiredFieldSpecs());
    }
}
