package dev.failover.swap.proof;

import dev.failover.source.Problem;
import dev.failover.swap.PlannedSwap;
import dev.failover.swap.Refusal;
import dev.failover.swap.proof.ExpectedFields.Expected;
import dev.failover.swap.proof.ExpectedFields.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The refusals of swaps that would change something else than they should. */
final class NotExact {
    private static final int SHOWN = 10;

    private NotExact() {}

    static Refusal conflict(List<PlannedSwap> plans, String file) {
        return Refusal.of(
                Refusal.NOT_SWAPPABLE,
                plans.get(0).service(),
                "two of these services need different values at the same place in " + file,
                Optional.empty(),
                "move them one after the other, or give each its own value");
    }

    static Refusal brokenBuild(List<PlannedSwap> plans, Problem problem) {
        String services = plans.stream().map(PlannedSwap::service).collect(Collectors.joining(", "));
        return Refusal.of(
                Refusal.NOT_SWAPPABLE,
                plans.get(0).service(),
                "after the edit for " + services + ", the repository would not build: " + problem.message(),
                Optional.of(problem.location()),
                "write the two values in the workload itself, or in a patch of its own");
    }

    static Refusal changesMore(PlannedSwap plan, List<String> changes) {
        List<String> advice = new ArrayList<>();
        advice.add("it would also change:");
        changes.stream().limit(SHOWN).map(c -> "  " + c).forEach(advice::add);
        if (changes.size() > SHOWN) {
            advice.add("  and " + (changes.size() - SHOWN) + " more");
        }
        advice.add("give service '" + plan.service() + "' its own patch with the two values, then run this again");
        String message = plan.swap().patch().isEmpty()
                ? "the values of service '" + plan.service() + "' are shared, and editing them would change other"
                        + " objects too"
                : "it would change " + changes.get(0)
                        + (changes.size() > 1 ? ", and " + (changes.size() - 1) + " more" : "");
        return Refusal.of(
                Refusal.NOT_SWAPPABLE,
                plan.service(),
                message,
                Optional.of(plan.swap().firstEdited().location()),
                advice.toArray(String[]::new));
    }

    static Refusal missesValue(Field field, Expected missed) {
        return Refusal.of(
                Refusal.NOT_SWAPPABLE,
                missed.plan().service(),
                "after the edit, " + field.resource()
                        + missed.value()
                                .map(v -> " would not have '" + v + "' at ")
                                .orElse(" would still have ")
                        + field.path(),
                Optional.of(missed.plan().swap().firstEdited().location()),
                "something else in the kustomizations sets this value; write it in its own patch");
    }
}
