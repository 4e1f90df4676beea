package dev.failover.check.rules.reference;

import dev.failover.check.rules.reference.References.Applied;
import dev.failover.resource.Resource;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which keys of ConfigMaps and Secrets a pod needs: by a variable, or as files of a volume. */
final class KeyUses {
    private static final Map<String, Target> VARIABLES =
            Map.of("configMapKeyRef", Target.CONFIG_MAP, "secretKeyRef", Target.SECRET);
    private static final Map<String, Target> VOLUMES = Map.of("configMap", Target.CONFIG_MAP, "secret", Target.SECRET);

    /** @param name of the ConfigMap or Secret, in {@code namespace} */
    record KeyUse(Resource from, String entryPoint, String namespace, Target target, String name, YamlScalar key) {}

    private final Resource from;
    private final String entryPoint;
    private final String namespace;

    private KeyUses(Resource from, String entryPoint, String namespace) {
        this.from = from;
        this.entryPoint = entryPoint;
        this.namespace = namespace;
    }

    static Stream<KeyUse> of(Workload workload) {
        if (workload.podSpecPath().steps().isEmpty()) {
            return Stream.empty();
        }
        return new KeyUses(
                        workload.resource(),
                        workload.entryPoint().name(),
                        workload.name().namespace())
                .in(workload.podSpec());
    }

    /** Those that the values of a HelmRelease have in the same words. */
    static Stream<KeyUse> of(Applied applied) {
        return Makers.isRelease(applied.resource())
                ? ValueReferences.values(applied).stream()
                        .flatMap(new KeyUses(
                                applied.resource(), applied.entryPoint(), Makers.madeIn(applied.resource()))::in)
                : Stream.empty();
    }

    private Stream<KeyUse> in(YamlNode node) {
        return node instanceof YamlMapping mapping
                ? mapping.entries().stream()
                        .flatMap(entry -> Stream.concat(at(entry.keyText(), entry.value()), in(entry.value())))
                : node instanceof YamlSequence sequence
                        ? sequence.items().stream().flatMap(this::in)
                        : Stream.empty();
    }

    private Stream<KeyUse> at(String field, YamlNode value) {
        if (!(value instanceof YamlMapping holder)
                || holder.text("optional").filter("true"::equals).isPresent()) {
            return Stream.empty();
        }
        Optional<Target> variable = Optional.ofNullable(VARIABLES.get(field));
        Optional<Target> volume = Optional.ofNullable(VOLUMES.get(field));
        return Stream.concat(
                variable.stream().flatMap(target -> use(target, holder, holder).stream()),
                volume.stream()
                        .flatMap(target -> holder.sequence("items").map(YamlSequence::items).orElse(List.of()).stream()
                                .filter(YamlMapping.class::isInstance)
                                .flatMap(item -> use(target, holder, (YamlMapping) item).stream())));
    }

    private Optional<KeyUse> use(Target target, YamlMapping holder, YamlMapping keyed) {
        return holder.scalar("name")
                .or(() -> holder.scalar("secretName"))
                .filter(ReferenceField::isKnown)
                .flatMap(name -> keyed.scalar("key")
                        .filter(ReferenceField::isKnown)
                        .map(key -> new KeyUse(from, entryPoint, namespace, target, name.text(), key)));
    }
}
