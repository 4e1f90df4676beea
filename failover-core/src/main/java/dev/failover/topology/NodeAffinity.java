package dev.failover.topology;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The node affinity that a pod requires. Of several terms a node need meet only one, and of several values have only
 * one; so a node is chosen only by a single term that asks for a single value.
 */
final class NodeAffinity {
    private static final YamlPath TERMS = YamlPath.keys(
                    "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
            .key("nodeSelectorTerms");

    private final Workload workload;
    private final List<YamlMapping> terms;

    NodeAffinity(Workload workload) {
        this.workload = workload;
        this.terms = TERMS.in(workload.podSpec())
                .filter(YamlSequence.class::isInstance)
                .map(s -> mappings((YamlSequence) s))
                .orElse(List.of());
    }

    /** Each requirement of one {@code In} value for the label key. */
    List<NodeChoice> choices(String key) {
        if (terms.size() != 1) {
            return List.of();
        }
        List<NodeChoice> choices = new ArrayList<>();
        List<YamlMapping> requirements = requirements(terms.get(0));
        for (int i = 0; i < requirements.size(); i++) {
            YamlPath path = path(i);
            choice(requirements.get(i), key, path).ifPresent(choices::add);
        }
        return List.copyOf(choices);
    }

    /** Whether any requirement is about the label, in whatever way. */
    boolean mentions(String key) {
        return terms.stream()
                .flatMap(term -> requirements(term).stream())
                .anyMatch(r -> r.text("key").filter(key::equals).isPresent());
    }

    private YamlPath path(int requirement) {
        YamlPath path = workload.podSpecPath();
        for (YamlPath.Step step : TERMS.steps()) {
            path = path.key(((YamlPath.Key) step).name());
        }
        return path.index(0).key("matchExpressions").index(requirement);
    }

    private static Optional<NodeChoice> choice(YamlMapping requirement, String key, YamlPath path) {
        List<YamlScalar> values = Scalars.list(Optional.of(requirement), "values");
        boolean one = requirement.text("operator").filter("In"::equals).isPresent() && values.size() == 1;
        return requirement
                .scalar("key")
                .filter(k -> one && k.text().equals(key))
                .map(k -> new NodeChoice(
                        values.get(0),
                        path.key("values").index(0),
                        Optional.of(new NodeChoice.Label(k, path.key("key")))));
    }

    private static List<YamlMapping> requirements(YamlMapping term) {
        return term.sequence("matchExpressions").map(NodeAffinity::mappings).orElse(List.of());
    }

    private static List<YamlMapping> mappings(YamlSequence sequence) {
        return sequence.items().stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
    }
}
