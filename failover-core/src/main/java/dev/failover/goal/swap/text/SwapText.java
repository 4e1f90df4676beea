package dev.failover.goal.swap.text;

import dev.failover.git.model.CheckoutOutcome;
import dev.failover.git.model.CheckoutOutcome.Followed;
import dev.failover.git.model.CheckoutOutcome.NotFollowed;
import dev.failover.goal.swap.result.SwapResult;
import dev.failover.topology.Side;

/**
 * What a swap prints on a terminal, lines separated by {@code \n}, to be printed as it is: what happened, where, and what
 * to do next, commands on lines of their own.
 */
public record SwapText(SwapResult result) {

    public String text() {
        if (result instanceof SwapResult.NothingToDo nothing) {
            return nothingToDo(nothing);
        }
        if (result instanceof SwapResult.DryRun dryRun) {
            return dryRun(dryRun);
        }
        return result instanceof SwapResult.Committed committed
                ? new CommittedText(committed).text()
                : new RefusalText((SwapResult.Refused) result).text();
    }

    private static String nothingToDo(SwapResult.NothingToDo result) {
        return """
                Nothing to do: %s.
                %s (%s) holds that; no commit was made.
                %s%s""".formatted(
                        reason(result),
                        result.base().branch().name(),
                        result.base().tip().abbreviated(),
                        result.checkout().map(SwapText::checkout).orElse(""),
                        NotesText.skipped(result.notes().skipped()));
    }

    private static String reason(SwapResult.NothingToDo result) {
        int count = result.notes().already().size();
        if (count == 0) {
            return "no service is " + (result.byNode() ? "active there" : "configured");
        }
        return String.join(", ", result.notes().already()) + (count == 1 ? " is" : " are") + " on the "
                + result.base().direction().target().word() + " already";
    }

    private static String dryRun(SwapResult.DryRun result) {
        NotesText notes = new NotesText(result.notes());
        Side side = result.base().direction().target();
        return """
                Dry run on %s (%s): planned and proved, nothing written.
                %s
                %s
                Commit message:

                %s
                %s:
                  %s
                %s""".formatted(
                        result.base().branch().name(),
                        result.base().tip().abbreviated(),
                        notes.text(side),
                        result.diff(),
                        result.message(),
                        result.inTheWay().isEmpty()
                                ? "To do it"
                                : "With your checkout as it is now, the swap would be refused:\n"
                                        + RefusalText.inTheWay(result.inTheWay()) + "\nTo do it then",
                        result.next().command().line(),
                        notes.unusedSettings());
    }

    static String checkout(CheckoutOutcome outcome) {
        if (outcome instanceof NotFollowed stays) {
            return "Your checkout was left as it is: " + stays.message() + "\n"
                    + (stays.advice().isEmpty()
                            ? ""
                            : "To bring it up to date:\n  " + stays.advice().replace("\n", "\n  ") + "\n");
        }
        return outcome instanceof Followed followed && !followed.paths().isEmpty()
                ? "Your checkout follows: " + String.join(", ", followed.paths()) + "\n"
                : "";
    }
}
