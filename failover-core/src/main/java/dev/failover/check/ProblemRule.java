package dev.failover.check;

import dev.failover.readiness.BuildProblems;
import java.util.List;

/** A rule whose work a lower layer has done: its findings are the problems that it is to report. */
public abstract class ProblemRule implements Rule {
    private final RuleInfo info;

    public ProblemRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Finding> check(CheckContext context) {
        return context.problems().stream()
                .filter(reported -> BuildProblems.rule(reported.problem().id()).equals(info.id()))
                .map(reported -> reported.under(info))
                .toList();
    }
}
