package dev.failover.kustomize.operator;

import dev.failover.kustomize.model.FieldKind;
import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.TransformerConfig;
import dev.failover.kustomize.origin.OriginAnnotation;
import dev.failover.kustomize.origin.OriginPath;
import dev.failover.kustomize.transform.AnnotationsTransformer;
import dev.failover.kustomize.transform.ConfigMapGenerator;
import dev.failover.kustomize.transform.ImageTagTransformer;
import dev.failover.kustomize.transform.LabelTransformer;
import dev.failover.kustomize.transform.NamespaceTransformer;
import dev.failover.kustomize.transform.PrefixTransformer;
import dev.failover.kustomize.transform.ReplacementTransformer;
import dev.failover.kustomize.transform.ReplicaCountTransformer;
import dev.failover.kustomize.transform.SecretGenerator;
import dev.failover.kustomize.transform.SuffixTransformer;
import dev.failover.kustomize.transform.Transformer;
import dev.failover.kustomize.transform.patch.PatchJson6902Transformer;
import dev.failover.kustomize.transform.patch.PatchStrategicMergeTransformer;
import dev.failover.kustomize.transform.patch.PatchTransformer;
import dev.failover.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which operators the fields of a kustomization ask for, in the order in which kustomize runs them. */
public final class OperatorOrder {
    /** One kind of operator: its name, and how to make those that a kustomization asks for. */
    private record Step(String name, Factory factory) {}

    private interface Factory {
        Stream<? extends Transformer> make(Kustomization k, TransformerConfig config, OperatorContext context);
    }

    private static final List<Step> TRANSFORMERS = List.of(
            new Step(
                    "PatchStrategicMergeTransformer",
                    (k, config, context) -> k.list("patchesStrategicMerge").stream()
                            .flatMap(list -> present(() -> PatchStrategicMergeTransformer.of(list, context), context))),
            new Step(
                    "PatchTransformer",
                    (k, config, context) -> k.mappings("patches").stream()
                            .flatMap(entry -> present(() -> PatchTransformer.of(entry, context), context))),
            new Step(
                    "NamespaceTransformer",
                    (k, config, context) -> k.text("namespace").stream()
                            .map(namespace -> NamespaceTransformer.of(namespace, config.fields(FieldKind.NAMESPACE)))),
            new Step(
                    "PrefixTransformer",
                    (k, config, context) -> k.text("namePrefix").stream()
                            .map(prefix -> PrefixTransformer.of(prefix, config.fields(FieldKind.NAME_PREFIX)))),
            new Step(
                    "SuffixTransformer",
                    (k, config, context) -> k.text("nameSuffix").stream()
                            .map(suffix -> SuffixTransformer.of(suffix, config.fields(FieldKind.NAME_SUFFIX)))),
            new Step("LabelTransformer", (k, config, context) -> labels(k, config)),
            new Step(
                    "AnnotationsTransformer",
                    (k, config, context) -> k.mapping("commonAnnotations").stream()
                            .map(pairs ->
                                    AnnotationsTransformer.of(pairs, config.fields(FieldKind.COMMON_ANNOTATIONS)))),
            new Step(
                    "PatchJson6902Transformer",
                    (k, config, context) -> k.mappings("patchesJson6902").stream()
                            .flatMap(entry -> present(() -> PatchJson6902Transformer.of(entry, context), context))),
            new Step(
                    "ReplicaCountTransformer",
                    (k, config, context) -> k.mappings("replicas").stream()
                            .map(entry -> ReplicaCountTransformer.of(
                                    entry, config.fields(FieldKind.REPLICAS).specs()))),
            new Step(
                    "ImageTagTransformer",
                    (k, config, context) -> k.mappings("images").stream()
                            .map(entry -> ImageTagTransformer.of(
                                    entry, config.fields(FieldKind.IMAGES).specs()))),
            new Step(
                    "ReplacementTransformer",
                    (k, config, context) -> k.list("replacements").stream()
                            .flatMap(list -> present(() -> ReplacementTransformer.of(list, context), context))));

    private OperatorOrder() {}

    /** @param file where the kustomization file is, if the build is to say so in annotations */
    public static List<ConfiguredGenerator> generators(Kustomization k, Optional<OriginPath> file) {
        List<ConfiguredGenerator> generators = new ArrayList<>();
        k.mappings("configMapGenerator")
                .forEach(args -> generators.add(new ConfiguredGenerator(
                        ConfigMapGenerator.of(GeneratorOptions.merge(args, k)), origin("ConfigMapGenerator", file))));
        k.mappings("secretGenerator")
                .forEach(args -> generators.add(new ConfiguredGenerator(
                        SecretGenerator.of(GeneratorOptions.merge(args, k)), origin("SecretGenerator", file))));
        return generators;
    }

    /** @param file where the kustomization file is, if the build is to say so in annotations */
    public static List<ConfiguredTransformer> transformers(
            Kustomization k, TransformerConfig config, OperatorContext context, Optional<OriginPath> file) {
        List<ConfiguredTransformer> transformers = new ArrayList<>();
        for (Step step : TRANSFORMERS) {
            step.factory()
                    .make(k, config, context)
                    .forEach(t -> transformers.add(new ConfiguredTransformer(t, origin(step.name(), file))));
        }
        return transformers;
    }

    /** None where its text lies elsewhere, and isn't here. */
    private static Stream<Transformer> present(Supplier<Transformer> made, OperatorContext context) {
        try {
            return Stream.of(made.get());
        } catch (RefusedException e) {
            if (!e.isTolerable()) {
                throw e;
            }
            e.problems().forEach(context::warn);
            return Stream.empty();
        }
    }

    private static Optional<String> origin(String operator, Optional<OriginPath> file) {
        return file.map(f -> OriginAnnotation.builtin(operator, f));
    }

    /** As soon as there is one of the two fields there is a transformer for {@code commonLabels}, maybe of none. */
    private static Stream<LabelTransformer> labels(Kustomization k, TransformerConfig config) {
        Optional<YamlMapping> common = k.mapping("commonLabels");
        if (k.list("labels").isEmpty() && common.isEmpty()) {
            return Stream.empty();
        }
        YamlMapping pairs =
                common.orElseGet(() -> YamlMapping.of(List.of(), k.root().provenance()));
        return Stream.concat(
                k.mappings("labels").stream().map(entry -> LabelFields.of(entry, config)),
                Stream.of(LabelTransformer.of(pairs, config.fields(FieldKind.COMMON_LABELS))));
    }
}
