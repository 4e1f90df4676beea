package dev.failover.goal.validate;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.RuleSettings;
import dev.failover.check.Severity;
import dev.failover.check.policy.Baseline;
import dev.failover.check.policy.PolicyState;
import dev.failover.check.policy.Suppressions;
import dev.failover.check.policy.Suppressions.Accepted;
import dev.failover.check.rules.Rules;
import dev.failover.goal.Judgement;
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
public record Assessor(ValidateOptions options, String goals, LocalDate today) {
    /** Under the policy and the suppressions that the tree itself brings along. */
    public Assessment assess(SourceTree tree) {
        return assess(Model.of(tree, options.model()));
    }

    public Assessment assess(Model model) {
        PolicyState own =
                PolicyState.of(model.clusters(), Baseline.NONE, options.checks().lint(model.tree()), Rules.CATALOG);
        return assess(model, own, own.invalid());
    }

    /** @param invalid what is to be said of the policy itself */
    public Assessment assess(Model model, PolicyState policy, List<Finding> invalid) {
        RuleSettings settings =
                options.policy().rules().settings().over(policy.file().settings());
        YamlLint lint = settings.isOff(YamlLint.ID) ? policy.lint().off() : policy.lint();
        Judgement judgement = new Judgement(goals, settings);
        CheckContext context = judgement.context(
                model, YamlScan.problems(model.tree(), lint, model.clusters().files()), fromServer(model));
        Accepted accepted = policy.suppressions().apply(judgement.findings(context), today, sawAll(model));
        List<Finding> findings = new ArrayList<>(invalid);
        accepted.rest().stream().map(settings::weighed).filter(Assessor::isOn).forEach(findings::add);
        return new Assessment(model, judgement, context, findings, accepted.accepted());
    }

    /** Whether no rule had to look away from something. */
    boolean sawAll(Model model) {
        return Suppressions.sawAll(model.clusters(), options.model().paths());
    }

    static boolean isOn(Finding finding) {
        return finding.severity() != Severity.OFF;
    }

    private List<ResourceViolation> fromServer(Model model) {
        return options.kubectl()
                .map(program -> new ServerDryRun(new Kubectl(program))
                        .violations(model.clusters().clusters()))
                .orElse(List.of());
    }
}
