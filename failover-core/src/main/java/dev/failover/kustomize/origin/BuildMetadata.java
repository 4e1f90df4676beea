package dev.failover.kustomize.origin;

import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.transform.LabelTransformer;
import dev.failover.resource.Gvk;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the root's {@code buildMetadata} asks a build to say about itself in the resources. */
public final class BuildMetadata {
    private static final FieldSpecs LABELS = FieldSpecs.of(new FieldSpec(new Gvk("", "", ""), "metadata/labels", true));

    private final boolean tracking;
    private final Set<String> dropped = new HashSet<>();
    private final Optional<LabelTransformer> managedBy;

    private BuildMetadata(List<YamlScalar> options) {
        this.tracking = !options.isEmpty();
        if (!contains(options, "originAnnotations")) {
            dropped.add(OriginAnnotation.ORIGIN);
        }
        if (!contains(options, "transformerAnnotations")) {
            dropped.add(OriginAnnotation.TRANSFORMATIONS);
        }
        this.managedBy = options.stream()
                .filter(o -> o.text().equals("managedByLabel"))
                .findFirst()
                .map(BuildMetadata::managedBy);
    }

    public static BuildMetadata of(Kustomization kustomization) {
        return new BuildMetadata(kustomization.texts("buildMetadata"));
    }

    /** Where the build starts, if it is to say where things come from. */
    public Optional<OriginPath> origin() {
        return tracking ? Optional.of(OriginPath.ROOT) : Optional.empty();
    }

    /** The resource as it is printed. */
    public Operand finish(Operand operand) {
        Operand labelled = managedBy.map(l -> l.label(operand)).orElse(operand);
        return FinalAnnotations.clean(labelled, dropped);
    }

    private static boolean contains(List<YamlScalar> options, String option) {
        return options.stream().anyMatch(o -> o.text().equals(option));
    }

    /** The version is the one that {@code kubectl kustomize} gives. */
    private static LabelTransformer managedBy(YamlScalar option) {
        Entry label = new Entry(
                YamlScalar.string("app.kubernetes.io/managed-by", option.provenance()),
                YamlScalar.string("kustomize-v5.8.1", option.provenance()));
        return LabelTransformer.of(YamlMapping.of(List.of(label), option.provenance()), LABELS);
    }
}
