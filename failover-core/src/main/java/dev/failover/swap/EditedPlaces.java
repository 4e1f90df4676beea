package dev.failover.swap;

import dev.failover.source.Location;
import dev.failover.source.TextEdit;
import dev.failover.swap.BuildComparison.Difference;
import dev.failover.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where planned swaps edit. */
final class EditedPlaces {
    private final List<PlannedSwap> plans;
    private final List<TextEdit> edits;

    EditedPlaces(List<PlannedSwap> plans) {
        this.plans = plans;
        this.edits = plans.stream()
                .flatMap(p -> p.swap().edits().stream())
                .distinct()
                .toList();
    }

    /** Each edit once: two services may share one. */
    List<TextEdit> edits() {
        return edits;
    }

    /** A file in which one place would have to hold two texts. */
    Optional<String> conflict() {
        Map<String, TextEdit> byPlace = new HashMap<>();
        return edits.stream()
                .filter(edit -> byPlace.put(edit.path() + edit.span(), edit) != null)
                .map(TextEdit::path)
                .findFirst();
    }

    /** Whether the very value that was edited differs, as a part of the build. A workload is never a mere carrier. */
    boolean isEditedItself(Difference difference) {
        boolean isWorkload = plans.stream()
                .anyMatch(p -> p.swap()
                        .workload()
                        .resource()
                        .gvk()
                        .sameGroupKind(difference.value().resource().gvk()));
        return !isWorkload && difference.value().before().filter(this::isEdited).isPresent();
    }

    /** The swaps that edit the file from which the changed value comes; where that doesn't tell, all. */
    List<PlannedSwap> culprits(Difference difference) {
        Optional<String> file = difference
                .value()
                .after()
                .or(() -> difference.value().before())
                .map(n -> n.location().path());
        List<PlannedSwap> editors = plans.stream()
                .filter(p -> file.filter(p.swap().files()::contains).isPresent())
                .toList();
        return editors.isEmpty() ? plans : editors;
    }

    private boolean isEdited(YamlNode node) {
        Location place = node.location();
        return edits.stream()
                .anyMatch(e -> e.path().equals(place.path()) && e.span().equals(place.span()));
    }
}
