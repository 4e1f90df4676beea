package dev.failover.swap.proof;

import dev.failover.resource.Gvk;
import dev.failover.source.Location;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import dev.failover.swap.PlannedSwap;
import dev.failover.swap.proof.BuildComparison.Difference;
import dev.failover.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where planned swaps edit. */
final class EditedPlaces {
    private final List<PlannedSwap> plans;
    private final List<TextEdit> edits;
    private final Map<String, List<PlannedSwap>> editors = new HashMap<>();
    private final Set<Place> places = new HashSet<>();
    private final Set<GroupKind> workloads = new HashSet<>();

    private record Place(String file, Span span) {}

    private record GroupKind(String group, String kind) {
        static GroupKind of(Gvk gvk) {
            return new GroupKind(gvk.group(), gvk.kind());
        }
    }

    EditedPlaces(List<PlannedSwap> plans) {
        this.plans = plans;
        this.edits = plans.stream()
                .flatMap(p -> p.swap().edits().stream())
                .distinct()
                .toList();
        edits.forEach(edit -> places.add(new Place(edit.path(), edit.span())));
        for (PlannedSwap plan : plans) {
            plan.swap()
                    .files()
                    .forEach(file -> editors.computeIfAbsent(file, f -> new ArrayList<>())
                            .add(plan));
            workloads.add(GroupKind.of(plan.swap().workload().resource().gvk()));
        }
    }

    /** Each edit once: two services may share one. */
    List<TextEdit> edits() {
        return edits;
    }

    /** Whether nobody else edits the files that a swap edits. */
    boolean areOf(PlannedSwap plan) {
        return plan.swap().files().stream().allMatch(file -> editors(file).size() == 1);
    }

    /** A file in which one place would have to hold two texts. */
    Optional<String> conflict() {
        Set<Place> seen = new HashSet<>();
        return edits.stream()
                .filter(edit -> !seen.add(new Place(edit.path(), edit.span())))
                .map(TextEdit::path)
                .findFirst();
    }

    /** Whether the very value that was edited differs, as a part of the build. A workload is never a mere carrier. */
    boolean isEditedItself(Difference difference) {
        return !workloads.contains(GroupKind.of(difference.value().resource().gvk()))
                && difference.value().before().filter(this::isEdited).isPresent();
    }

    /** The swaps that edit the file from which the changed value comes; where that doesn't tell, all. */
    List<PlannedSwap> culprits(Difference difference) {
        List<PlannedSwap> known = difference
                .value()
                .after()
                .or(() -> difference.value().before())
                .map(n -> editors(n.location().path()))
                .orElse(List.of());
        return known.isEmpty() ? plans : known;
    }

    private List<PlannedSwap> editors(String file) {
        return editors.getOrDefault(file, List.of());
    }

    private boolean isEdited(YamlNode node) {
        Location place = node.location();
        return places.contains(new Place(place.path(), place.span()));
    }
}
