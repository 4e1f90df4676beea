package dev.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.check.Verdict;
import dev.failover.check.policy.PolicyFile;
import dev.failover.check.policy.RuleCatalog;
import dev.failover.check.rules.Rules;
import dev.failover.schema.ResourceViolation;
import dev.failover.schema.server.Kubectl;
import dev.failover.schema.server.ServerDryRun;
import dev.failover.source.SourceTree;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One validation: what the rules find in a tree, what the policy makes of it, and whether that fails. */
final class Validation {
    private static final RuleCatalog CATALOG = new RuleCatalog(Rules.ALL);

    private final ValidateOptions options;
    private final Commands commands;
    private final SourceTree tree;
    private final Model model;

    Validation(Workspace workspace, ValidateOptions options, Commands commands) {
        this.options = options;
        this.commands = commands;
        this.tree = workspace.checkout();
        this.model = Model.of(tree, options.model());
    }

    ValidateResult run() {
        PolicyFile file = PolicyFile.of(tree, CATALOG);
        Judgement judgement = new Judgement(
                commands.goals(), options.policy().settings(CATALOG).over(file.settings()));
        CheckContext context = judgement.context(
                model, YamlScan.problems(tree, options.checks().lint(tree)), fromServer());
        List<Finding> findings = new ArrayList<>(judgement.findings(context));
        findings.addAll(file.findings());
        Verdict verdict = judgement.verdict(findings, context);
        Optional<String> failure = options.policy().failOn().failure(verdict);
        return failure.isEmpty() && isEmptyRun(verdict)
                ? new ValidateResult(tree.name(), verdict, whatToName(), Optional.of("Nothing was found to check."))
                : new ValidateResult(tree.name(), verdict, next(verdict), failure);
    }

    private List<ResourceViolation> fromServer() {
        return options.kubectl()
                .map(program -> new ServerDryRun(new Kubectl(program))
                        .violations(model.clusters().clusters()))
                .orElse(List.of());
    }

    /** What looks green because nobody looked at anything is worse than red. */
    private boolean isEmptyRun(Verdict verdict) {
        return !options.policy().allowEmpty()
                && verdict.count(Severity.ERROR) == 0
                && model.clusters().clusters().isEmpty()
                && !Manifests.areIn(tree);
    }

    private List<String> whatToName() {
        return List.of(
                "Nothing was found to check in " + tree.name()
                        + ": no Flux Kustomization, no kustomization file, no manifest.",
                "Name the repository with -Dfailover.directory=DIRECTORY, or accept this with"
                        + " -Dfailover.allowEmpty=true.");
    }

    private List<String> next(Verdict verdict) {
        if (verdict.count(Severity.ERROR) > 0) {
            return List.of(
                    "Mend the errors above, then run this again:",
                    "   " + commands.validate(options.policy().properties()));
        }
        Optional<FailoverService> service = model.topologies().stream()
                .map(Topology::services)
                .flatMap(List::stream)
                .findFirst();
        return service.map(s -> List.of(
                        "To see what a failover would change:",
                        "   " + commands.swap(SwapOptions.Direction.PROMOTE, List.of(s.toString()), List.of("dryRun"))))
                .orElse(List.of());
    }
}
