package dev.failover.goal.swap.text;

import dev.failover.goal.swap.result.NextCommand;
import dev.failover.goal.swap.result.SwapRefusal;
import dev.failover.goal.swap.result.SwapResult;
import java.util.List;
import java.util.stream.Collectors;

/** Why a swap is refused, and what to type next. */
record RefusalText(SwapResult.Refused result) {

    String text() {
        return "Refused; nothing was changed.\n"
                + switch (result.stage()) {
                    case PLAN -> read() + refusals() + onlyInWorkTree() + NotesText.skipped(result.skipped()) + next();
                    case COMMIT -> inTheWay(result.refusals());
                };
    }

    private String read() {
        return result.refusals().stream().anyMatch(r -> r.location().isPresent())
                ? "Locations refer to " + result.base().tree() + ".\n"
                : "";
    }

    private String refusals() {
        return result.refusals().stream()
                .map(refusal -> "\n" + refusal.message() + "\n" + place(refusal)
                        + refusal.advice().stream()
                                .map(line -> "  " + line + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private String onlyInWorkTree() {
        String push = result.base().branch().isRemote() ? "and push " : "";
        return result.onlyInWorkTree().stream()
                .map(name -> "\nYour work tree has " + name + ": commit " + push + "it first.\n")
                .collect(Collectors.joining());
    }

    private String next() {
        return result.next().stream()
                .map(next -> "\n" + purpose(next.purpose()) + ":\n  "
                        + next.command().line() + "\n")
                .collect(Collectors.joining());
    }

    private static String purpose(NextCommand.Purpose purpose) {
        return switch (purpose) {
            case SWAP_WITH_PATCH -> "To let the swap write such a patch (the swap back removes it)";
            case VALIDATE -> "To see everything that is wrong";
            case SWAP_THE_REST -> "To move only the others";
            case SWAP -> "To do it";
            case ADD_REMOTE -> "To add a remote";
            case PUSH -> "To push it";
        };
    }

    /** What speaks against a commit, one paragraph each. */
    static String inTheWay(List<SwapRefusal> refusals) {
        return refusals.stream().map(RefusalText::paragraph).collect(Collectors.joining());
    }

    private static String paragraph(SwapRefusal refusal) {
        String advice = String.join("\n", refusal.advice());
        String commands = advice.endsWith(":")
                ? refusal.next().stream()
                        .map(command -> "  " + command.line() + "\n")
                        .collect(Collectors.joining())
                : "";
        return "\n" + refusal.message() + "\n" + place(refusal) + advice + "\n" + commands;
    }

    private static String place(SwapRefusal refusal) {
        return refusal.location()
                .map(location -> "  at " + location + " (" + refusal.id() + ")\n")
                .orElse("");
    }
}
