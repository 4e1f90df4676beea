package dev.failover.kustomize.load;

import dev.failover.kustomize.model.Kustomization;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.Roots;
import dev.failover.kustomize.model.Shapes;
import dev.failover.kustomize.model.StructDecoder;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.YamlStream;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes a {@link Kustomization} of a file, or refuses it. */
public final class KustomizationReader {
    private static final String V1BETA1 = "kustomize.config.k8s.io/v1beta1";
    private static final String V1ALPHA1 = "kustomize.config.k8s.io/v1alpha1";

    /** Fields whose meaning another one has taken over. */
    private static final Map<String, String> DEPRECATED = Map.of(
            "bases", "resources",
            "commonLabels", "labels",
            "imageTags", "images",
            "patchesJson6902", "patches",
            "patchesStrategicMerge", "patches",
            "vars", "replacements");

    private final Consumer<Problem> warnings;
    private final boolean forFlux;

    private KustomizationReader(Consumer<Problem> warnings, boolean forFlux) {
        this.warnings = warnings;
        this.forFlux = forFlux;
    }

    public KustomizationReader(Consumer<Problem> warnings) {
        this(warnings, false);
    }

    /** For the file that Flux reads itself, before kustomize does: fields that neither knows are dropped. */
    public static KustomizationReader ofFlux(Consumer<Problem> warnings) {
        return new KustomizationReader(warnings, true);
    }

    public Kustomization read(SourceFile file) {
        YamlStream stream = YamlParser.parseFirst(file);
        stream.problems().forEach(this::consider);
        YamlNode root = stream.firstRoot().orElse(null);
        if (!(root instanceof YamlMapping mapping)) {
            if (root == null || (root instanceof YamlScalar scalar && scalar.isNull())) {
                throw empty(Location.start(file));
            }
            throw new RefusedException(
                    "kustomize-invalid-kustomization",
                    "invalid Kustomization: the file doesn't hold a mapping",
                    root.location(),
                    "Write its entries under 'resources:'.");
        }
        warnOfFurtherDocuments(file, root.location());
        return read(file, mapping);
    }

    public Kustomization read(SourceFile file, YamlMapping mapping) {
        YamlMapping decoded = decode((YamlMapping) Roots.resolve(mapping));
        warnOfDeprecatedFields(decoded);
        YamlMapping fixed = fix(decoded);
        if (fixed.entries().stream().allMatch(e -> isMeta(e.keyText()) || isNothing(e.value()))) {
            throw empty(mapping.location());
        }
        enforceKind(fixed);
        return new Kustomization(file, fixed);
    }

    /** Flux knows no field that kustomize replaces in the text before it reads it. */
    private YamlMapping decode(YamlMapping mapping) {
        return forFlux
                ? StructDecoder.ofFlux().decode(mapping.without("imageTags"), Shapes.KUSTOMIZATION)
                : StructDecoder.ofKustomization().decode(mapping, Shapes.KUSTOMIZATION);
    }

    /** Duplicate keys: kustomize lets the last one win, so the build goes on. All else ends it. */
    private void consider(Problem problem) {
        if (problem.level() == Problem.Level.WARNING) {
            warnings.accept(problem);
            return;
        }
        if (!problem.id().equals("yaml-duplicate-key")) {
            throw new RefusedException(problem);
        }
        warnings.accept(new Problem(
                problem.id(),
                Problem.Level.WARNING,
                problem.message(),
                problem.location(),
                problem.related(),
                "kustomize silently takes the last one; remove the others."));
    }

    private void warnOfFurtherDocuments(SourceFile file, Location first) {
        YamlParser.parse(file).documents().stream()
                .filter(d -> d.root() != null
                        && d.location().span().start() > first.span().end())
                .findFirst()
                .ifPresent(d -> warnings.accept(Problem.warning(
                        "kustomize-further-document",
                        "kustomize reads only the first document of a kustomization file",
                        d.location(),
                        "Move its content into the first document, or remove it.")));
    }

    private void warnOfDeprecatedFields(YamlMapping decoded) {
        decoded.entries().stream()
                .filter(e -> DEPRECATED.containsKey(e.keyText()))
                .forEach(e -> warnings.accept(Problem.warning(
                        "kustomize-deprecated-field",
                        "'" + e.keyText() + "' is deprecated. Please use '" + DEPRECATED.get(e.keyText())
                                + "' instead.",
                        e.key().location(),
                        "Run 'kustomize edit fix' to update the kustomization.")));
    }

    private static YamlMapping fix(YamlMapping decoded) {
        YamlMapping fixed = append(append(decoded, "resources", "bases"), "images", "imageTags");
        for (String generator : List.of("configMapGenerator", "secretGenerator")) {
            fixed = fixed.update(
                    generator,
                    args -> args instanceof YamlSequence list ? list.map(KustomizationReader::envToEnvs) : args);
        }
        return fixed;
    }

    private static YamlNode envToEnvs(YamlNode args) {
        if (!(args instanceof YamlMapping mapping)) {
            return args;
        }
        return mapping.scalar("env")
                .filter(env -> !env.text().isEmpty())
                .map(env -> append(mapping.with("env", YamlSequence.of(List.of(env), env.provenance())), "envs", "env"))
                .orElse(mapping);
    }

    /** Moves the items of one list to the end of another. */
    private static YamlMapping append(YamlMapping mapping, String to, String from) {
        return mapping.sequence(from)
                .map(moved -> {
                    List<YamlNode> all = new ArrayList<>(
                            mapping.sequence(to).map(YamlSequence::items).orElse(List.of()));
                    all.addAll(moved.items());
                    YamlSequence target = mapping.sequence(to).orElse(moved);
                    return mapping.without(from).with(to, target.withItems(all));
                })
                .orElse(mapping);
    }

    private static boolean isMeta(String field) {
        return field.equals("kind") || field.equals("apiVersion");
    }

    /** What Go's decoder leaves at its zero value. */
    private static boolean isNothing(YamlNode value) {
        return value instanceof YamlScalar scalar && scalar.text().isEmpty();
    }

    private static void enforceKind(YamlMapping root) {
        String kind = text(root, "kind", "Kustomization");
        List<Problem> problems = new ArrayList<>();
        if (!kind.equals("Kustomization") && !kind.equals("Component")) {
            problems.add(invalid(root, "kind", "kind should be Kustomization or Component"));
        }
        String required = kind.equals("Component") ? V1ALPHA1 : V1BETA1;
        if (!text(root, "apiVersion", required).equals(required)) {
            problems.add(invalid(root, "apiVersion", "apiVersion for " + kind + " should be " + required));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }

    private static Problem invalid(YamlMapping root, String field, String message) {
        Location where = root.get(field).map(YamlNode::location).orElse(root.location());
        boolean forFlux = text(root, "apiVersion", "").startsWith("kustomize.toolkit.fluxcd.io/");
        return Problem.error(
                "kustomize-invalid-kustomization",
                message,
                where,
                forFlux
                        ? "This is an object for Flux; give its file another name, and list it under 'resources:'."
                        : "Correct '" + field + "'.");
    }

    private static String text(YamlMapping root, String field, String absent) {
        return root.text(field).filter(t -> !t.isEmpty()).orElse(absent);
    }

    private static RefusedException empty(Location where) {
        return new RefusedException(
                "kustomize-empty-kustomization",
                "kustomization.yaml is empty",
                where,
                "List the manifests under 'resources:', or remove the file.");
    }
}
