package dev.failover.check.rules.reference;

import dev.failover.check.rules.reference.References.Applied;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the values of a HelmRelease name that its chart doesn't make: by fields that mean the same in every chart, and in the
 * {@code persistence} of those that follow bjw-s' common library.
 */
final class ValueReferences {
    private static final Map<String, Target> NAMES = Map.of(
            "existingClaim", Target.CLAIM,
            "existingSecret", Target.SECRET,
            "existingConfigMap", Target.CONFIG_MAP,
            "existingConfigmap", Target.CONFIG_MAP);

    private static final Map<String, Target> REFERENCES = Map.of(
            "secretRef", Target.SECRET,
            "secretKeyRef", Target.SECRET,
            "configMapRef", Target.CONFIG_MAP,
            "configMapKeyRef", Target.CONFIG_MAP);

    private static final Map<String, Target> PERSISTED =
            Map.of("secret", Target.SECRET, "configMap", Target.CONFIG_MAP);

    /** Of an item of {@code persistence}. */
    private static final int DEPTH = 3;

    private final Applied release;
    private final String namespace;

    private ValueReferences(Applied release) {
        this.release = release;
        this.namespace = Makers.madeIn(release.resource());
    }

    static Stream<Reference> of(Applied applied) {
        return Makers.isRelease(applied.resource())
                ? values(applied).stream().flatMap(new ValueReferences(applied)::inValues)
                : Stream.empty();
    }

    /** Of a HelmRelease. */
    static Optional<YamlMapping> values(Applied release) {
        return release.resource().root().mapping("spec").flatMap(spec -> spec.mapping("values"));
    }

    private Stream<Reference> inValues(YamlMapping values) {
        return in(values, YamlPath.keys("values")).filter(reference -> !mayBeOfChart(reference, values));
    }

    private Stream<Reference> in(YamlNode node, YamlPath path) {
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().flatMap(item -> in(item, path));
        }
        if (!(node instanceof YamlMapping mapping) || isOff(mapping)) {
            return Stream.empty();
        }
        return Stream.concat(
                persisted(mapping, path), mapping.entries().stream().flatMap(entry -> {
                    String key = entry.keyText();
                    YamlPath at = path.key(key);
                    return Stream.concat(named(key, entry.value(), at).stream(), in(entry.value(), at));
                }));
    }

    private static boolean isOff(YamlMapping mapping) {
        return mapping.text("enabled").filter("false"::equals).isPresent()
                || mapping.text("optional").filter("true"::equals).isPresent();
    }

    private Optional<Reference> named(String key, YamlNode value, YamlPath at) {
        if (value instanceof YamlScalar scalar && NAMES.containsKey(key)) {
            return reference(scalar, NAMES.get(key), at);
        }
        return value instanceof YamlMapping mapping && REFERENCES.containsKey(key) && !isOff(mapping)
                ? mapping.scalar("name").flatMap(name -> reference(name, REFERENCES.get(key), at.key("name")))
                : Optional.empty();
    }

    /** An item of {@code persistence} says by its type what it names. */
    private Stream<Reference> persisted(YamlMapping mapping, YamlPath path) {
        return path.steps().size() == DEPTH && path.toString().startsWith("values.persistence.")
                ? mapping.text("type").map(PERSISTED::get).stream()
                        .flatMap(target -> mapping.scalar("name").stream()
                                .flatMap(name -> reference(name, target, path.key("name")).stream()))
                : Stream.empty();
    }

    private Optional<Reference> reference(YamlScalar name, Target target, YamlPath field) {
        return Optional.of(name)
                .filter(ReferenceField::isKnown)
                .map(n -> new Reference(
                        release.resource(), release.entryPoint(), field.toString(), n, target, namespace));
    }

    /** A chart calls what it makes after its release; of bjw-s' it is plain to see which kinds it makes. */
    private boolean mayBeOfChart(Reference reference, YamlMapping values) {
        boolean plain = values.mapping("controllers").isPresent() && !makes(reference.target(), values);
        String releaseName = release.resource()
                .root()
                .mapping("spec")
                .flatMap(spec -> spec.text("releaseName"))
                .orElse(release.resource().name());
        return !plain
                && Stream.of(releaseName, release.resource().name())
                        .anyMatch(name -> isCalledAfter(reference.name().text(), name));
    }

    private static boolean makes(Target target, YamlMapping values) {
        return target.equals(Target.CLAIM)
                ? values.mapping("persistence").stream()
                        .flatMap(persistence -> persistence.entries().stream())
                        .anyMatch(item -> item.value() instanceof YamlMapping mapping && makesClaim(mapping))
                : values.get(target.equals(Target.SECRET) ? "secrets" : "configMaps")
                        .isPresent();
    }

    private static boolean makesClaim(YamlMapping item) {
        return !isOff(item)
                && item.get("existingClaim").isEmpty()
                && item.text("type").map("persistentVolumeClaim"::equals).orElse(true);
    }

    private static boolean isCalledAfter(String name, String release) {
        return name.equals(release) || name.startsWith(release + "-");
    }
}
