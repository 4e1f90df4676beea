package dev.failover.goal.validate;

import dev.failover.FailoverException;
import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.check.policy.Baseline;
import dev.failover.check.policy.KnownFindings;
import dev.failover.check.policy.PolicyState;
import dev.failover.check.policy.Weakening;
import dev.failover.check.rules.Rules;
import dev.failover.git.GitRepository;
import dev.failover.git.history.History;
import dev.failover.git.model.CommitId;
import dev.failover.goal.Commands;
import dev.failover.goal.Model;
import dev.failover.goal.Workspace;
import dev.failover.lint.YamlLint;
import dev.failover.report.Comparison;
import dev.failover.resource.NearestName;
import dev.failover.schema.SchemaOptions;
import dev.failover.source.SourceTree;
import java.util.List;
import java.util.stream.Stream;

/**
 * What HEAD makes worse than the commit at which it left another branch. Both are read from Git; what lets findings pass
 * is taken from the older one.
 *
 * @param revision names the other branch, such as {@code origin/main}
 */
record SinceComparison(Workspace workspace, TreeChecker checker, Commands commands, String revision) {

    /** HEAD, what of it was there before, and what is to be said of the change itself. */
    record Outcome(CheckedTree head, KnownFindings known, List<Finding> weakened, Comparison comparison) {
        Outcome {
            weakened = List.copyOf(weakened);
        }
    }

    Outcome run() {
        CommitId head = commit("HEAD");
        CommitId left = mergeBase(head);
        SourceTree older = workspace.at(left);
        SourceTree newer = workspace.at(head);
        SchemaOptions schemas = options().model().schemas().in(workspace.root(), List.of(older, newer));
        Model base = Model.read(older, options().model(), schemas);
        Model after = Model.of(newer, options().model(), schemas);
        PolicyState old = policy(base, YamlLint.of(older, options().checks().path()));
        PolicyState now = policy(after, options().checks().lint(newer));
        CheckedTree there = checker.check(base, old, old.invalid());
        // what the base accepts it still has: to go on having it is nothing new
        List<Finding> before = Stream.concat(
                        there.findings().stream(), there.accepted().stream().map(AcceptedFinding::finding))
                .toList();
        PolicyApproval approval = PolicyApproval.of(
                new Weakening(old, now, Rules.CATALOG), options().policy().approvedPolicy());
        boolean approved = approval.isGiven();
        CheckedTree judged = checker.check(after, approved ? now : old.over(now), now.invalid());
        CheckedTree here = approved ? judged.accepting(approval.accepted()) : judged;
        KnownFindings known = (approved ? now : old).baseline().known().and(before);
        return new Outcome(
                here,
                known,
                approved ? List.of() : approval.refused(commands, options().properties()),
                new Comparison(
                        head.abbreviated(),
                        revision,
                        left.abbreviated(),
                        left.equals(commit(revision)),
                        new Uncommitted(workspace, newer).files()));
    }

    private ValidateOptions options() {
        return checker.options();
    }

    /** What isn't there yet knows nothing. */
    private PolicyState policy(Model model, YamlLint lint) {
        Baseline baseline = options()
                .policy()
                .baseline()
                .flatMap(path -> model.tree().file(Model.normalised(path)))
                .map(Baseline::read)
                .orElse(Baseline.NONE);
        return PolicyState.of(model.clusters(), baseline, lint, Rules.CATALOG);
    }

    private CommitId mergeBase(CommitId head) {
        GitRepository repository = workspace.repository();
        CommitId other = commit(revision);
        return repository
                .history()
                .mergeBase(head, other)
                .orElseThrow(() -> new FailoverException(
                        repository.history().isShallow()
                                ? "This clone is shallow and lacks the commit where HEAD branched off from " + revision
                                        + ".\nTo fetch it:\n   git fetch --unshallow"
                                : "HEAD and " + revision
                                        + " have no commit in common.\nSet the branch that"
                                        + " HEAD started from: -Dfailover.since=REVISION."));
    }

    private CommitId commit(String name) {
        History history = workspace.repository().history();
        return history.resolve(name)
                .orElseThrow(() -> new FailoverException("There is no commit " + name + " in this clone"
                        + NearestName.hint(name, history.branches()).orElse(".")
                        + "\nIf the name is right, to fetch it:\n   " + fetch(name)));
    }

    private static String fetch(String name) {
        int slash = name.indexOf('/');
        return slash < 1
                ? "git fetch origin " + name
                : "git fetch " + name.substring(0, slash) + " " + name.substring(slash + 1) + ":refs/remotes/" + name;
    }
}
