package dev.failover.goal.swap;

import dev.failover.command.Command;
import dev.failover.git.GitRepository;
import dev.failover.git.model.PathState;
import dev.failover.goal.Workspace;
import dev.failover.goal.swap.result.SwapRefusal;
import dev.failover.source.SourceFile;
import dev.failover.swap.SwapPlan;
import java.util.ArrayList;
import java.util.List;

/** Sees, before anything is written, whether the user's own work is in the way of a swap. */
record CheckoutGuard(Workspace workspace) {
    /** Empty when the way is free. */
    List<SwapRefusal> inTheWay(SwapPlan plan) {
        List<SwapRefusal> refusals = new ArrayList<>();
        GitRepository repository = workspace.repository();
        repository
                .operationInProgress()
                .ifPresent(operation -> refusals.add(SwapRefusal.of(
                        "checkout-operation-in-progress",
                        "The repository is in the middle of " + operation + ".",
                        "Finish or abort it first (git status says how).")));
        for (String path : plan.files()) {
            String file = workspace.inRepository(path);
            PathState state = plan.after()
                    .file(path)
                    .map(planned -> repository.state(new SourceFile(file, planned.bytes())))
                    .orElseGet(() -> repository.stateToRemove(file));
            if (state != PathState.UNCHANGED) {
                refusals.add(refusal(state, file));
            }
        }
        return refusals;
    }

    private static SwapRefusal refusal(PathState state, String file) {
        String changed = file + " has uncommitted changes (" + word(state) + "): the swap would edit the same file.";
        return switch (state) {
            case UNTRACKED ->
                SwapRefusal.of(
                        "checkout-file-untracked",
                        file + " exists, but Git doesn't track it: the swap would overwrite it.",
                        "Move it out of the way:",
                        Command.of("mv", file, file + ".mine"));
            case CONFLICTED -> SwapRefusal.of("checkout-file-conflicted", changed, "Resolve the conflict first.");
            case STAGED, MODIFIED, UNCHANGED ->
                SwapRefusal.of(
                        "checkout-file-changed",
                        changed,
                        "Commit it, or put it aside:",
                        Command.of("git", "stash", "push", "--", file));
        };
    }

    private static String word(PathState state) {
        return switch (state) {
            case STAGED -> "staged";
            case CONFLICTED -> "in conflict";
            case MODIFIED, UNCHANGED, UNTRACKED -> "modified";
        };
    }
}
