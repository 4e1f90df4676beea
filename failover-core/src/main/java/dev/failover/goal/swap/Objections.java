package dev.failover.goal.swap;

import dev.failover.check.Finding;
import dev.failover.check.rules.Rules;
import dev.failover.git.model.Destination;
import dev.failover.goal.Model;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What speaks against a plan that is proved, seen before anything is written. Each is a sentence and its advice. */
record Objections(SwapRequest request, NewErrors errors) {

    /**
     * What came of it.
     *
     * @param against what nobody has accepted
     * @param overridden ids of rules that speak against it and were accepted
     * @param warnings what has to be looked after once it is made
     */
    record Heard(List<String> against, List<String> overridden, List<String> warnings) {
        Heard {
            against = List.copyOf(against);
            overridden = List.copyOf(overridden);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * What is in the plan itself.
     *
     * @param first what this run planned before the destination moved
     */
    Heard to(SwapPlan plan, Optional<SwapPlan> first, Model before, Destination destination) {
        if (first.isPresent() && !Movements.of(first.get()).equals(Movements.of(plan))) {
            return new Heard(
                    List.of("Somebody else moved a service of this swap on " + destination.name()
                            + " just now, so that it isn't where it was when this run began.\n"
                            + "See what it is, then run the command again."),
                    List.of(),
                    List.of());
        }
        List<Finding> made = errors.between(before, before.with(plan.changes()));
        Map<Boolean, List<Finding>> byAcceptance = made.stream()
                .collect(Collectors.partitioningBy(f -> request.accepted().contains(f.rule())));
        return new Heard(
                byAcceptance.get(false).stream()
                        .filter(f -> !isWarning(f))
                        .map(Objections::newError)
                        .toList(),
                byAcceptance.get(true).stream().map(Finding::rule).distinct().toList(),
                made.stream()
                        .filter(Objections::isWarning)
                        .map(Objections::warning)
                        .toList());
    }

    private static boolean isWarning(Finding finding) {
        return finding.rule().equals(Rules.WARNED_OF);
    }

    private static String warning(Finding finding) {
        String advice = finding.remediation().stream()
                .flatMap(r -> r.advice().stream())
                .map(line -> "\n  " + line)
                .collect(Collectors.joining());
        return "Warning: " + finding.message() + "\n  at " + finding.location() + " (" + finding.rule() + ")" + advice;
    }

    private static String newError(Finding finding) {
        return "The swap would make this error: " + finding.message() + "\n  at " + finding.location() + " ("
                + finding.rule() + ")\nTo swap all the same, add -Dfailover.accept=" + finding.rule()
                + " -Dfailover.reason=\"...\".";
    }
}
