package dev.failover;

import dev.failover.check.Finding;
import dev.failover.check.policy.KnownFindings;
import dev.failover.check.policy.PolicyState;
import dev.failover.check.policy.Suppressions;
import dev.failover.check.policy.Weakening;
import dev.failover.git.CommitId;
import dev.failover.git.GitRepository;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What HEAD makes worse than the commit at which it left another branch. Both are read from Git; what lets findings pass
 * is taken from the older one.
 *
 * @param revision names the other branch, such as {@code origin/main}
 */
record Comparison(Workspace workspace, Assessor assessor, String revision) {

    /** HEAD, what of it was there before, and what is to be said of the change itself. */
    record Outcome(Assessment head, KnownFindings known, List<Finding> weakened) {
        Outcome {
            weakened = List.copyOf(weakened);
        }
    }

    Outcome run() {
        CommitId head = commit("HEAD");
        Model before = model(mergeBase(head));
        Model after = model(head);
        PolicyState old = state(before);
        PolicyState now = state(after);
        // what the base accepts it still has: to go on having it is nothing new
        List<Finding> there = assessor.assess(before, old.file(), new Suppressions(List.of(), List.of()))
                .findings();
        Assessment assessment = assessor.assess(after, old.file(), now.keptFrom(old));
        return new Outcome(
                assessment,
                KnownFindings.of(there).and(old.baseline().known()),
                Stream.concat(
                                now.file().findings().stream(),
                                new Weakening(old, now, Assessor.CATALOG).findings().stream())
                        .toList());
    }

    private PolicyState state(Model model) {
        Optional<String> baseline = assessor.options().policy().baseline().map(Model::normalised);
        return PolicyState.of(model.clusters(), baseline, Assessor.CATALOG);
    }

    private Model model(CommitId commit) {
        return Model.of(workspace.at(commit), assessor.options().model());
    }

    private CommitId mergeBase(CommitId head) {
        GitRepository repository = workspace.repository();
        CommitId other = commit(revision);
        return repository
                .mergeBase(head, other)
                .orElseThrow(() -> new FailoverException(
                        repository.isShallow()
                                ? "This clone is shallow and lacks the commit at which HEAD left " + revision
                                        + ".\nTo fetch it:\n   git fetch --unshallow"
                                : "HEAD and " + revision
                                        + " have no commit in common.\nName the branch that HEAD was made"
                                        + " from: -Dfailover.since=REVISION."));
    }

    private CommitId commit(String name) {
        return workspace
                .repository()
                .resolve(name)
                .orElseThrow(() -> new FailoverException(
                        "There is no commit " + name + " in this clone.\nTo fetch it:\n   " + fetch(name)));
    }

    private static String fetch(String name) {
        int slash = name.indexOf('/');
        return slash < 1
                ? "git fetch origin " + name
                : "git fetch " + name.substring(0, slash) + " " + name.substring(slash + 1) + ":refs/remotes/" + name;
    }
}
