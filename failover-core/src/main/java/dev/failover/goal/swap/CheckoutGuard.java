package dev.failover.goal.swap;

import dev.failover.git.GitRepository;
import dev.failover.git.model.PathState;
import dev.failover.goal.Workspace;
import dev.failover.source.SourceFile;
import dev.failover.swap.SwapPlan;
import java.util.ArrayList;
import java.util.List;

/** Sees, before anything is written, whether the user's own work is in the way of a swap. */
record CheckoutGuard(Workspace workspace) {
    /** One sentence and its advice for each thing in the way; empty when the way is free. */
    List<String> inTheWay(SwapPlan plan) {
        List<String> reasons = new ArrayList<>();
        GitRepository repository = workspace.repository();
        repository
                .operationInProgress()
                .ifPresent(operation -> reasons.add("The repository is in the middle of " + operation
                        + ".\nFinish or abort it first (git status says how)."));
        for (String path : plan.files()) {
            String file = workspace.inRepository(path);
            PathState state = plan.after()
                    .file(path)
                    .map(planned -> repository.state(new SourceFile(file, planned.bytes())))
                    .orElseGet(() -> repository.stateToRemove(file));
            if (state == PathState.UNTRACKED) {
                reasons.add(file + " is there and not tracked by Git: the swap would write that file.\n"
                        + "Move it out of the way:\n  mv " + file + " " + file + ".mine");
            } else if (state != PathState.UNCHANGED) {
                reasons.add(file + " is changed and not committed (" + word(state)
                        + "): the swap would edit the same file.\n" + advice(state, file));
            }
        }
        return reasons;
    }

    private static String word(PathState state) {
        return switch (state) {
            case STAGED -> "staged";
            case CONFLICTED -> "in conflict";
            case MODIFIED, UNCHANGED, UNTRACKED -> "modified";
        };
    }

    private static String advice(PathState state, String file) {
        return state == PathState.CONFLICTED
                ? "Resolve the conflict first."
                : "Commit it, or put it aside:\n  git stash push -- " + file;
    }
}
