package dev.failover.goal.validate;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Verdict;
import dev.failover.check.policy.KnownFindings.Split;
import dev.failover.goal.Judgement;
import dev.failover.goal.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules find in one tree, weighed, and without what is accepted there.
 *
 * @param findings those of the rules, and what is to be said of policy and suppressions
 * @param accepted those that are suppressed
 */
public record Assessment(
        Model model,
        Judgement judgement,
        CheckContext context,
        List<Finding> findings,
        List<AcceptedFinding> accepted) {
    public Assessment {
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
    }

    /** The same, where more is accepted. */
    Assessment accepting(List<AcceptedFinding> more) {
        List<AcceptedFinding> all = new ArrayList<>(accepted);
        all.addAll(more);
        return new Assessment(model, judgement, context, findings, all);
    }

    /** @param more what else is to be said */
    Verdict verdict(Split split, List<Finding> more) {
        List<Finding> counting = new ArrayList<>(split.fresh());
        more.stream().map(judgement.settings()::weighed).filter(Assessor::isOn).forEach(counting::add);
        return judgement.verdict(counting, context).without(accepted, split.known());
    }
}
