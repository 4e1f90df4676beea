package dev.failover.check.rules.reference;

import dev.failover.resource.Gvk;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field by which objects name another one.
 *
 * @param holder the way to the mapping that holds the name; {@code []} after a key stands for each item of a list
 * @param nameField the field of that mapping
 * @param targets what may be named; the first one where the mapping has no {@code kind}
 * @param elsewhere whether a {@code namespace} of that mapping counts
 */
record ReferenceField(String holder, String nameField, List<Target> targets, boolean elsewhere) {
    private static final String EACH = "[]";

    ReferenceField {
        targets = List.copyOf(targets);
    }

    /** Names an object of the same namespace. */
    static ReferenceField here(String holder, String nameField, Target... targets) {
        return new ReferenceField(holder, nameField, List.of(targets), false);
    }

    /** Names an object of the same namespace, or of the one that it says. */
    static ReferenceField anywhere(String holder, Target... targets) {
        return new ReferenceField(holder, "name", List.of(targets), true);
    }

    /** @param root the mapping that the way starts at: the object's, or that of its pod */
    Stream<Reference> in(YamlMapping root, Resource from, String entryPoint) {
        return holders(root)
                .filter(h -> !h.text("optional").filter("true"::equals).isPresent())
                .flatMap(h -> target(h).flatMap(t -> name(h).map(n -> reference(h, t, n, from, entryPoint))).stream());
    }

    private Reference reference(YamlMapping mapping, Target target, YamlScalar name, Resource from, String entryPoint) {
        String own = NamespacedName.of(from).namespace();
        String namespace =
                elsewhere ? mapping.text("namespace").filter(n -> !n.isEmpty()).orElse(own) : own;
        String field = (holder.isEmpty() ? nameField : holder + "." + nameField).replace(EACH, "");
        return new Reference(from, entryPoint, field, name, target, target.namespaced() ? namespace : "");
    }

    private Stream<YamlMapping> holders(YamlMapping root) {
        Stream<YamlNode> found = Stream.of(root);
        for (String step : holder.isEmpty() ? List.<String>of() : Arrays.asList(holder.split("\\."))) {
            boolean each = step.endsWith(EACH);
            String key = each ? step.substring(0, step.length() - EACH.length()) : step;
            Stream<YamlNode> values = mappings(found).flatMap(m -> m.get(key).stream());
            found = each ? values.flatMap(ReferenceField::items) : values;
        }
        return mappings(found);
    }

    private static Stream<YamlNode> items(YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items().stream() : Stream.empty();
    }

    private static Stream<YamlMapping> mappings(Stream<YamlNode> nodes) {
        return nodes.filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }

    /** Empty for a kind, or a group, that the table doesn't know. */
    private Optional<Target> target(YamlMapping mapping) {
        Optional<String> kind = mapping.text("kind").filter(k -> !k.isEmpty());
        Optional<String> group = mapping.text("apiVersion")
                .map(version -> Gvk.of(version, "").group())
                .or(() -> mapping.text("apiGroup"))
                .or(() -> mapping.text("group"));
        return targets.stream()
                .filter(t -> kind.map(t.kind()::equals).orElse(true))
                .filter(t -> group.map(t.group()::equals).orElse(true))
                .findFirst();
    }

    /** Empty where the name isn't known before the cluster, or another program, fills it in. */
    private Optional<YamlScalar> name(YamlMapping mapping) {
        return mapping.scalar(nameField).filter(ReferenceField::isKnown);
    }

    static boolean isKnown(YamlScalar name) {
        return !name.isNull() && !name.text().isEmpty() && name.text().chars().noneMatch(c -> "${}<>*".indexOf(c) >= 0);
    }
}
