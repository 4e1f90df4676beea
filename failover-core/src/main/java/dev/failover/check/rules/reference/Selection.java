package dev.failover.check.rules.reference;

import dev.failover.check.rules.reference.References.Applied;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/**
 * That an object chooses others by their labels.
 *
 * @param labels as they are written, at least one
 * @param namespaces in which it looks; "" for all
 * @param ofPods whether it chooses pods; else Services
 */
record Selection(Resource from, String entryPoint, YamlMapping labels, List<String> namespaces, boolean ofPods) {

    /** Empty for an object that chooses nothing, everything, or by more than labels. */
    static Optional<Selection> of(Applied applied) {
        Resource from = applied.resource();
        Optional<YamlMapping> spec = from.root().mapping("spec");
        Optional<YamlMapping> selector = spec.flatMap(s -> s.mapping("selector"));
        List<String> here = List.of(NamespacedName.of(from).namespace());
        return switch (from.gvk().group() + "/" + from.gvk().kind()) {
            case "/Service" -> of(applied, selector, here, true);
            case "policy/PodDisruptionBudget" -> of(applied, matchLabels(selector), here, true);
            case "monitoring.coreos.com/ServiceMonitor" ->
                of(applied, matchLabels(selector), namespaces(spec, here), false);
            case "monitoring.coreos.com/PodMonitor" -> of(applied, matchLabels(selector), namespaces(spec, here), true);
            default -> Optional.empty();
        };
    }

    private static Optional<Selection> of(
            Applied applied, Optional<YamlMapping> labels, List<String> namespaces, boolean ofPods) {
        return labels.filter(l -> !l.isEmpty() && l.entries().stream().allMatch(e -> isKnown(e.value())))
                .map(l -> new Selection(applied.resource(), applied.entryPoint(), l, namespaces, ofPods));
    }

    /** A value that Flux fills in from what isn't here says nothing. */
    private static boolean isKnown(YamlNode value) {
        return value instanceof YamlScalar scalar && !scalar.text().contains("$");
    }

    private static Optional<YamlMapping> matchLabels(Optional<YamlMapping> selector) {
        return selector.filter(s -> s.get("matchExpressions").isEmpty()).flatMap(s -> s.mapping("matchLabels"));
    }

    private static List<String> namespaces(Optional<YamlMapping> spec, List<String> here) {
        Optional<YamlMapping> chosen = spec.flatMap(s -> s.mapping("namespaceSelector"));
        if (chosen.flatMap(c -> c.text("any")).filter("true"::equals).isPresent()) {
            return List.of("");
        }
        return chosen.flatMap(c -> c.sequence("matchNames"))
                .map(YamlSequence::items)
                .map(names -> names.stream()
                        .filter(YamlScalar.class::isInstance)
                        .map(name -> ((YamlScalar) name).text())
                        .toList())
                .filter(names -> !names.isEmpty())
                .orElse(here);
    }
}
