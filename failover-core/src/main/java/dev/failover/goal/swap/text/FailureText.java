package dev.failover.goal.swap.text;

import dev.failover.command.Command;
import dev.failover.git.model.GitException;
import dev.failover.goal.swap.SwapCommand;
import java.util.List;
import java.util.Optional;

/**
 * What Git couldn't do, and how to go on without it.
 *
 * @param unusedSettings of Git; the reason may lie in one that isn't obeyed
 */
public record FailureText(GitException failure, SwapCommand repeated, List<String> unusedSettings) {

    public String text() {
        return failure.getMessage()
                + (failure.advice().isEmpty() ? "" : "\n" + failure.advice())
                + withoutRemote().map(FailureText::withoutRemote).orElse("")
                + NotesText.unusedSettings(unusedSettings);
    }

    /** A failover can't always wait for the forge. Without a checkout or for a pull request there is no other way. */
    public Optional<Command> withoutRemote() {
        return Optional.of(repeated.options())
                .filter(swap -> failure.isUnreachable())
                .filter(swap ->
                        swap.remote().repository().isEmpty() && !swap.remote().pullRequest())
                .map(swap -> repeated.withoutPush());
    }

    /** What isn't pushed doesn't reach Flux. */
    private static String withoutRemote(Command command) {
        return "\nTo go on without the remote, commit on the local branch:\n  "
                + command.line()
                + "\nWhen the remote answers again, push the commit so that Flux sees it:"
                + " git push";
    }
}
