package dev.failover.swap;

import dev.failover.flux.Clusters;
import dev.failover.resource.ResId;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import dev.failover.swap.BuildComparison.Difference;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Proves planned swaps: the edited tree is built, and what differs must be exactly what was planned. Besides, the very
 * value that was edited may differ where it is itself part of the build: the ConfigMap or Flux Kustomization that sets a
 * variable.
 */
final class SwapProof {
    private static final int SHOWN = 10;

    private final Map<Field, Expected> expected = new HashMap<>();
    private final List<Planned> plans;

    /** A swap, and where its workload is. */
    record Planned(Target target, ServiceSwap swap) {
        String service() {
            return swap.service().toString();
        }
    }

    private record Field(String cluster, String entryPoint, ResId resource, YamlPath path) {}

    private record Expected(Planned plan, Optional<String> value) {}

    private SwapProof(List<Planned> plans) {
        this.plans = plans;
        plans.forEach(this::expect);
    }

    /** Empty when the swaps do what they should and nothing else. */
    static List<Refusal> check(List<Planned> plans, Clusters before) {
        List<TextEdit> edits = plans.stream()
                .flatMap(p -> p.swap().edits().stream())
                .distinct()
                .toList();
        Optional<Refusal> conflict = conflict(plans, edits);
        return conflict.isPresent()
                ? List.of(conflict.get())
                : new SwapProof(plans).compare(BuildComparison.of(before, before.with(edits)));
    }

    private static Optional<Refusal> conflict(List<Planned> plans, List<TextEdit> edits) {
        Map<String, TextEdit> byPlace = new HashMap<>();
        for (TextEdit edit : edits) {
            if (byPlace.put(edit.path() + edit.span(), edit) != null) {
                return Optional.of(Refusal.of(
                        Refusal.NOT_EXACT,
                        plans.get(0).service(),
                        "two of these services need different values at one place in " + edit.path(),
                        Optional.empty(),
                        "move them one after the other, or give each a value of its own"));
            }
        }
        return Optional.empty();
    }

    private void expect(Planned plan) {
        Workload workload = plan.swap().workload();
        List<Expectation> all = new ArrayList<>(plan.swap().claim().expected());
        all.addAll(plan.swap().node().expected());
        for (Expectation expectation : all) {
            expected.put(
                    new Field(
                            plan.target().topology().cluster().name(),
                            workload.entryPoint().name(),
                            workload.resource().id(),
                            expectation.path()),
                    new Expected(plan, expectation.value()));
        }
    }

    private List<Refusal> compare(BuildComparison comparison) {
        List<Refusal> refusals = new ArrayList<>();
        if (!comparison.newErrors().isEmpty()) {
            refusals.add(brokenBuild(comparison.newErrors().get(0)));
            return refusals;
        }
        Map<Planned, List<String>> surplus = new LinkedHashMap<>();
        Map<Field, Expected> open = new HashMap<>(expected);
        for (Difference difference : comparison.differences()) {
            Expected met = open.get(field(difference));
            if (met != null && met.value().equals(text(difference.value().after()))) {
                open.remove(field(difference));
            } else if (met == null && !isEditedItself(difference)) {
                culprits(difference)
                        .forEach(plan -> surplus.computeIfAbsent(plan, p -> new ArrayList<>())
                                .add(difference.toString()));
            }
        }
        surplus.forEach((plan, changes) -> refusals.add(changesMore(plan, changes)));
        open.forEach((field, missed) -> refusals.add(missesValue(field, missed)));
        return refusals;
    }

    private static Field field(Difference difference) {
        return new Field(
                difference.cluster(),
                difference.entryPoint(),
                difference.value().resource(),
                difference.value().path());
    }

    private static Optional<String> text(Optional<YamlNode> node) {
        return node.map(n -> n instanceof YamlScalar scalar ? scalar.text() : "");
    }

    /** A workload is never a mere carrier of a value. */
    private boolean isEditedItself(Difference difference) {
        boolean isWorkload = plans.stream()
                .anyMatch(p -> p.swap()
                        .workload()
                        .resource()
                        .gvk()
                        .sameGroupKind(difference.value().resource().gvk()));
        return !isWorkload && difference.value().before().filter(this::isEdited).isPresent();
    }

    private boolean isEdited(YamlNode node) {
        return plans.stream().flatMap(p -> p.swap().edits().stream()).anyMatch(e -> covers(e, node.location()));
    }

    private static boolean covers(TextEdit edit, Location place) {
        Span own = place.span();
        return edit.path().equals(place.path()) && edit.span().equals(own);
    }

    /** The swaps that edit the file from which the changed value comes; where that doesn't tell, all. */
    private List<Planned> culprits(Difference difference) {
        Optional<String> file = difference
                .value()
                .after()
                .or(() -> difference.value().before())
                .map(n -> n.location().path());
        List<Planned> editors = plans.stream()
                .filter(p -> file.filter(p.swap().files()::contains).isPresent())
                .toList();
        return editors.isEmpty() ? plans : editors;
    }

    private Refusal brokenBuild(Problem problem) {
        String services = plans.stream().map(Planned::service).collect(Collectors.joining(", "));
        return Refusal.of(
                Refusal.NOT_EXACT,
                plans.get(0).service(),
                "after the edit for " + services + " the tree would not build: " + problem.message(),
                Optional.of(problem.location()),
                "write the two values in the workload itself, or in a patch of its own");
    }

    private static Refusal changesMore(Planned plan, List<String> changes) {
        List<String> advice = new ArrayList<>();
        advice.add("it would change as well:");
        changes.stream().limit(SHOWN).map(c -> "  " + c).forEach(advice::add);
        if (changes.size() > SHOWN) {
            advice.add("  and " + (changes.size() - SHOWN) + " more");
        }
        advice.add("give service '" + plan.service() + "' the two values in a patch of its own, then run this again");
        return Refusal.of(
                Refusal.NOT_EXACT,
                plan.service(),
                "the text that decides where service '" + plan.service() + "' runs decides more than that",
                Optional.of(plan.swap().firstEdited().location()),
                advice.toArray(String[]::new));
    }

    private static Refusal missesValue(Field field, Expected missed) {
        return Refusal.of(
                Refusal.NOT_EXACT,
                missed.plan().service(),
                "after the edit, " + field.resource() + " would not have "
                        + missed.value().map(v -> "'" + v + "' at ").orElse("left out ") + field.path(),
                Optional.of(missed.plan().swap().firstEdited().location()),
                "something else in the kustomizations decides this value; write it in a patch of its own");
    }
}
