package dev.failover.goal.swap.text;

import dev.failover.git.model.GitException;
import dev.failover.goal.swap.SwapCommand;
import dev.failover.goal.swap.SwapOptions;
import java.util.List;

/**
 * What Git couldn't do, and how to go on without it.
 *
 * @param unusedSettings of Git; the reason may lie in one that isn't obeyed
 */
public record FailureText(GitException failure, SwapCommand repeated, List<String> unusedSettings) {

    public String text() {
        return failure.getMessage()
                + (failure.advice().isEmpty() ? "" : "\n" + failure.advice())
                + (failure.isUnreachable() ? withoutRemote() : "")
                + NotesText.unusedSettings(unusedSettings);
    }

    /** A failover can't always wait for the forge; what isn't pushed doesn't reach Flux, though. */
    private String withoutRemote() {
        SwapOptions options = repeated.options();
        boolean possible =
                options.remote().repository().isEmpty() && !options.remote().pullRequest();
        return possible
                ? "\nTo go on without it, commit on the local branch:\n  "
                        + repeated.withoutPush().line()
                        + "\nFlux sees that once it is pushed, when the remote answers again:"
                        + " git push"
                : "";
    }
}
