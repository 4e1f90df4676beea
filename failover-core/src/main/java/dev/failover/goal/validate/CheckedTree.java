package dev.failover.goal.validate;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.CheckContext;
import dev.failover.check.Checker;
import dev.failover.check.Finding;
import dev.failover.check.Verdict;
import dev.failover.check.policy.KnownFindings.Split;
import dev.failover.check.rules.Rules;
import dev.failover.goal.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules find in one tree, weighed, and without what is accepted there.
 *
 * @param findings those of the rules, and what is to be said of policy and suppressions
 * @param accepted those that are suppressed
 */
public record CheckedTree(Model model, CheckContext context, List<Finding> findings, List<AcceptedFinding> accepted) {
    static final Checker CHECKER = new Checker(Rules.ALL);

    public CheckedTree {
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
    }

    /** The same, where more is accepted. */
    CheckedTree accepting(List<AcceptedFinding> more) {
        List<AcceptedFinding> all = new ArrayList<>(accepted);
        all.addAll(more);
        return new CheckedTree(model, context, findings, all);
    }

    /** @param more what else is to be said */
    Verdict verdict(Split split, List<Finding> more) {
        List<Finding> counting = new ArrayList<>(split.fresh());
        context.settings().counting(more).forEach(counting::add);
        return CHECKER.verdict(counting, context).without(accepted, split.known());
    }
}
