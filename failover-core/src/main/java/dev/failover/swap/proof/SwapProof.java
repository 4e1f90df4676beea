package dev.failover.swap.proof;

import dev.failover.flux.Clusters;
import dev.failover.source.FileChanges;
import dev.failover.source.SourceTree;
import dev.failover.swap.PlannedSwap;
import dev.failover.swap.Refusal;
import dev.failover.swap.edit.NotEditableException;
import dev.failover.swap.proof.BuildComparison.Difference;
import dev.failover.swap.proof.ExpectedFields.Expected;
import dev.failover.swap.proof.ExpectedFields.Field;
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
public final class SwapProof {
    private final List<PlannedSwap> plans;
    private final EditedPlaces places;
    private final List<Refusal> refusals = new ArrayList<>();
    private boolean apart = true;
    private FileChanges changes = FileChanges.NONE;

    private SwapProof(List<PlannedSwap> plans) {
        this.plans = plans;
        this.places = new EditedPlaces(plans);
    }

    public static SwapProof of(List<PlannedSwap> plans, Clusters before) {
        SwapProof proof = new SwapProof(plans);
        proof.places
                .conflict()
                .ifPresentOrElse(
                        file -> proof.refuseAll(NotExact.conflict(plans, file)), () -> proof.change(before.tree()));
        if (proof.refusals.isEmpty()) {
            proof.compare(BuildComparison.of(
                    before, before.with(LinkedFiles.of(before).changed(proof.changes))));
        }
        return proof;
    }

    /** Empty when the swaps do what they should and nothing else. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Whether each refusal is due to the swap that it names alone. */
    public boolean isApart() {
        return apart;
    }

    /** What all of them together do to the tree. */
    public FileChanges changes() {
        return changes;
    }

    /** The patches one after the other: two of them may be in one kustomization. */
    private void change(SourceTree tree) {
        changes = FileChanges.edits(tree, places.edits());
        for (PlannedSwap plan : plans) {
            try {
                if (plan.swap().patch().isPresent()) {
                    changes = changes.and(plan.swap().patch().get().in(tree.with(changes)));
                }
            } catch (NotEditableException e) {
                refuse(plan, Refusal.notEditable(plan.target(), e));
            }
        }
    }

    private void compare(BuildComparison comparison) {
        if (!comparison.newErrors().isEmpty()) {
            refuseAll(NotExact.brokenBuild(plans, comparison.newErrors().get(0)));
            return;
        }
        Map<PlannedSwap, List<String>> surplus = new LinkedHashMap<>();
        Map<Field, Expected> open = new ExpectedFields(plans).open();
        for (Difference difference : comparison.differences()) {
            Field field = Field.of(difference);
            Expected met = open.get(field);
            if (met != null && met.value().equals(text(difference.value().after()))) {
                open.remove(field);
            } else if (met == null && !places.isEditedItself(difference)) {
                List<PlannedSwap> culprits = places.culprits(difference);
                apart &= culprits.size() == 1;
                culprits.forEach(plan ->
                        surplus.computeIfAbsent(plan, p -> new ArrayList<>()).add(difference.toString()));
            }
        }
        surplus.forEach((plan, changes) -> refuse(plan, NotExact.changesMore(plan, changes)));
        open.forEach((field, missed) -> refuse(missed.plan(), NotExact.missesValue(field, missed)));
    }

    private void refuse(PlannedSwap plan, Refusal refusal) {
        refusals.add(refusal);
        apart &= places.areOf(plan);
    }

    private void refuseAll(Refusal refusal) {
        refusals.add(refusal);
        apart = plans.size() == 1;
    }

    private static Optional<String> text(Optional<YamlNode> node) {
        return node.map(n -> n instanceof YamlScalar scalar ? scalar.text() : "");
    }
}
