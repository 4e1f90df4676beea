package dev.failover.swap;

import dev.failover.flux.Clusters;
import dev.failover.swap.BuildComparison.Difference;
import dev.failover.swap.ExpectedFields.Expected;
import dev.failover.swap.ExpectedFields.Field;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves planned swaps: the edited tree is built, and what differs must be exactly what was planned. Besides, the very
 * value that was edited may differ where it is itself part of the build: the ConfigMap or Flux Kustomization that sets a
 * variable.
 */
final class SwapProof {
    private final List<PlannedSwap> plans;
    private final EditedPlaces places;

    private SwapProof(List<PlannedSwap> plans) {
        this.plans = plans;
        this.places = new EditedPlaces(plans);
    }

    /** Empty when the swaps do what they should and nothing else. */
    static List<Refusal> check(List<PlannedSwap> plans, Clusters before) {
        SwapProof proof = new SwapProof(plans);
        Optional<String> conflict = proof.places.conflict();
        return conflict.isPresent()
                ? List.of(NotExact.conflict(plans, conflict.get()))
                : proof.compare(BuildComparison.of(before, before.with(proof.places.edits())));
    }

    private List<Refusal> compare(BuildComparison comparison) {
        if (!comparison.newErrors().isEmpty()) {
            return List.of(NotExact.brokenBuild(plans, comparison.newErrors().get(0)));
        }
        Map<PlannedSwap, List<String>> surplus = new LinkedHashMap<>();
        Map<Field, Expected> open = new ExpectedFields(plans).open();
        for (Difference difference : comparison.differences()) {
            Field field = Field.of(difference);
            Expected met = open.get(field);
            if (met != null && met.value().equals(text(difference.value().after()))) {
                open.remove(field);
            } else if (met == null && !places.isEditedItself(difference)) {
                places.culprits(difference)
                        .forEach(plan -> surplus.computeIfAbsent(plan, p -> new ArrayList<>())
                                .add(difference.toString()));
            }
        }
        List<Refusal> refusals = new ArrayList<>();
        surplus.forEach((plan, changes) -> refusals.add(NotExact.changesMore(plan, changes)));
        open.forEach((field, missed) -> refusals.add(NotExact.missesValue(field, missed)));
        return refusals;
    }

    private static Optional<String> text(Optional<YamlNode> node) {
        return node.map(n -> n instanceof YamlScalar scalar ? scalar.text() : "");
    }
}
