package dev.failover.check.rules;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import java.util.List;

/** A rule whose work a lower layer has done: its findings are the problems of the same id. */
abstract class ProblemRule implements Rule {
    private final RuleInfo info;

    ProblemRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    boolean claims(String problem) {
        return problem.equals(info.id());
    }

    @Override
    public final List<Finding> check(CheckContext context) {
        return context.problems().stream()
                .filter(reported -> claims(reported.problem().id()))
                .map(reported -> reported.under(info))
                .toList();
    }
}
