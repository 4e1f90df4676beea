package dev.failover.check.rules.build;

import dev.failover.check.ProblemRule;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import java.util.List;

/** An entry point that kustomize, or Flux before it, would refuse to build. */
public final class KustomizeBuild extends ProblemRule {
    private final List<Rule> others;

    /** @param others rules that report problems of their own; every other problem stands in the way of a build */
    public KustomizeBuild(List<Rule> others) {
        super(new RuleInfo("kustomize-build", Severity.ERROR, "A kustomization doesn't build.", Step.KUSTOMIZE_BUILDS));
        this.others = List.copyOf(others);
    }

    @Override
    public boolean claims(String problem) {
        return others.stream().noneMatch(rule -> rule instanceof ProblemRule other && other.claims(problem));
    }
}
