package dev.failover.goal.swap;

import dev.failover.git.Delivery;
import dev.failover.git.GitRepository;
import dev.failover.goal.Commands;
import dev.failover.goal.Workspace;
import dev.failover.swap.SwapRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** From options to the goal: who works with whom. */
public record SwapGoals(Commands commands, Instant now, PushRetry retries) {

    /** Refuses what makes no sense, and a repository in which it can't be told where a commit belongs. */
    public SwapGoal of(SwapOptions options, Workspace workspace) {
        SwapRequest request = SwapRequests.of(options);
        AcceptableIds.requireKnown(options.acceptance().rules());
        SwapCommit.People people = SwapCommit.People.of(options.commit());
        SwapCommand repeated = new SwapCommand(options, commands);
        SwapBranch branch = branch(options, workspace);
        SwapResults results = new SwapResults(options, request, branch, repeated);
        SwapCommit commit = new SwapCommit(workspace, options, people, branch.delivery(), branch.destination(), now);
        return new SwapGoal(
                request,
                branch,
                planCheck(options, workspace, request, repeated),
                new LastStep(request, options.dryRun(), commit, results),
                results,
                retries);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private SwapBranch branch(SwapOptions options, Workspace workspace) {
        GitRepository repository = workspace.repository();
        if (options.remote().credentials().helper()) {
            repository.useCredentialHelper();
        }
        Delivery delivery = repository.delivery(options.remote().credentials().settings());
        return new SwapBranch(
                workspace,
                delivery,
                delivery.destination(
                        options.commit().push(),
                        options.commit().remote(),
                        options.commit().branch()),
                workspace.located(options.tree(), options.model()),
                options.direction(),
                options.rules(),
                options.remote().pullRequest(),
                today());
    }

    private PlanCheck planCheck(SwapOptions options, Workspace workspace, SwapRequest request, SwapCommand repeated) {
        NewErrors errors = new NewErrors(commands.goals(), options.rules(), today());
        Optional<CheckoutGuard> guard =
                options.remote().pullRequest() ? Optional.empty() : Optional.of(new CheckoutGuard(workspace));
        return new PlanCheck(request, errors, repeated, guard);
    }
}
