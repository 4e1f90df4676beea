package dev.failover.goal.validate;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.RuleSettings;
import dev.failover.check.policy.Baseline;
import dev.failover.check.policy.PolicyState;
import dev.failover.check.policy.Suppressions;
import dev.failover.check.policy.Suppressions.Accepted;
import dev.failover.check.rules.Rules;
import dev.failover.goal.Model;
import dev.failover.goal.YamlScan;
import dev.failover.kubectl.Kubectl;
import dev.failover.lint.YamlLint;
import dev.failover.schema.ResourceViolation;
import dev.failover.schema.server.ServerDryRun;
import dev.failover.source.SourceTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Holds trees against the rules under a policy. */
public record TreeChecker(ValidateOptions options, String goals, LocalDate today) {
    /** Under the policy and the suppressions that the tree itself brings along. */
    public CheckedTree check(SourceTree tree) {
        return check(Model.of(tree, options.model()));
    }

    public CheckedTree check(Model model) {
        PolicyState own =
                PolicyState.of(model.clusters(), Baseline.NONE, options.checks().lint(model.tree()), Rules.CATALOG);
        return check(model, own, own.invalid());
    }

    /** @param invalid what is to be said of the policy itself */
    public CheckedTree check(Model model, PolicyState policy, List<Finding> invalid) {
        RuleSettings settings =
                options.policy().rules().settings().over(policy.file().settings());
        YamlLint lint = settings.isOff(YamlLint.ID) ? policy.lint().off() : policy.lint();
        CheckContext context = model.context(
                goals,
                settings,
                YamlScan.problems(model.tree(), lint, model.clusters().files()),
                fromServer(model));
        Accepted accepted = policy.suppressions().apply(CheckedTree.CHECKER.findings(context), today, sawAll(model));
        List<Finding> findings = new ArrayList<>(invalid);
        settings.counting(accepted.rest()).forEach(findings::add);
        return new CheckedTree(model, context, findings, accepted.accepted());
    }

    /** Whether no rule had to look away from something. */
    boolean sawAll(Model model) {
        return Suppressions.sawAll(model.clusters(), options.model().paths());
    }

    private List<ResourceViolation> fromServer(Model model) {
        return options.kubectl()
                .map(program -> new ServerDryRun(new Kubectl(program))
                        .violations(model.clusters().clusters()))
                .orElse(List.of());
    }
}
