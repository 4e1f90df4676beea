package dev.failover.goal.swap;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.check.rules.Rules;
import dev.failover.goal.Model;
import dev.failover.goal.swap.result.SwapNotes.Warning;
import dev.failover.goal.swap.result.SwapRefusal;
import dev.failover.swap.SwapPlan;
import dev.failover.swap.SwapRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What speaks against a plan that is proved, seen before anything is written.
 *
 * @param guard of the checkout that the swap is to reach; empty where it reaches none
 */
record PlanCheck(SwapRequest request, NewErrors errors, SwapCommand repeated, Optional<CheckoutGuard> guard) {

    /**
     * What came of it.
     *
     * @param against what nobody has accepted
     * @param inCheckout what is in the way of the user's own
     * @param overridden ids of rules that speak against it and were accepted
     * @param warnings what has to be looked after once it is made
     */
    record Result(
            List<SwapRefusal> against, List<SwapRefusal> inCheckout, List<String> overridden, List<Warning> warnings) {
        Result {
            against = List.copyOf(against);
            inCheckout = List.copyOf(inCheckout);
            overridden = List.copyOf(overridden);
            warnings = List.copyOf(warnings);
        }
    }

    /** @param overtaken what this run planned before the branch moved, the first one first */
    Result of(SwapPlan plan, SwapTip tip, List<SwapPlan> overtaken) {
        List<SwapRefusal> inCheckout =
                guard.map(checkout -> checkout.inTheWay(plan)).orElse(List.of());
        if (!overtaken.isEmpty() && !Movements.of(overtaken.get(0)).equals(Movements.of(plan))) {
            return new Result(List.of(movedBySomebody(tip)), inCheckout, List.of(), List.of());
        }
        Model before = tip.model();
        List<Finding> made = errors.between(
                before,
                before.with(plan.changes()),
                plan.swaps().stream().map(swap -> swap.service().name().text()).collect(Collectors.toSet()));
        Map<Boolean, List<Finding>> byAcceptance = made.stream()
                .collect(Collectors.partitioningBy(f -> request.accepted().contains(f.rule())));
        return new Result(
                byAcceptance.get(false).stream()
                        .filter(f -> !isWarning(f))
                        .map(this::newError)
                        .toList(),
                inCheckout,
                byAcceptance.get(true).stream().map(Finding::rule).distinct().toList(),
                made.stream()
                        .filter(PlanCheck::isWarning)
                        .map(PlanCheck::warning)
                        .toList());
    }

    private static SwapRefusal movedBySomebody(SwapTip tip) {
        return SwapRefusal.of(
                "failover-moved-meanwhile",
                "Somebody else moved a service of this swap on "
                        + tip.base().branch().name()
                        + " while this run was going on.",
                "See what the new commit changed, then run the command again.");
    }

    private static boolean isWarning(Finding finding) {
        return finding.severity() == Severity.WARNING || finding.rule().equals(Rules.WARNED_OF);
    }

    private static Warning warning(Finding finding) {
        return new Warning(
                finding.rule(),
                finding.message(),
                finding.location(),
                finding.remediation().map(Remediation::advice).orElse(List.of()));
    }

    private SwapRefusal newError(Finding finding) {
        return new SwapRefusal(
                finding.rule(),
                "",
                "The swap would cause this error: " + finding.message(),
                Optional.of(finding.location()),
                List.of("To swap all the same, add -Dfailover.accept=" + finding.rule()
                        + " -Dfailover.reason=\"...\"."),
                List.of(repeated.accepting(finding.rule())));
    }
}
