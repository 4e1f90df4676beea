package dev.failover.check;

import java.util.List;

/** A rule whose work a lower layer has done: its findings are the problems of the same id. */
public abstract class ProblemRule implements Rule {
    private final RuleInfo info;

    public ProblemRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    public boolean claims(String problem) {
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
