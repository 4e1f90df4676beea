package dev.failover.goal.validate.text;

import static java.util.stream.Collectors.joining;

import dev.failover.check.Finding;
import dev.failover.command.Command;
import dev.failover.goal.validate.FixResult;
import dev.failover.goal.validate.FixResult.DryRun;
import dev.failover.goal.validate.FixResult.Fixed;
import dev.failover.goal.validate.FixResult.NothingToFix;
import dev.failover.source.TextEdit;
import java.util.List;
import java.util.stream.Stream;

/** A fix for people; lines end with {@code \n}. */
public record FixText(FixResult result) {

    public String text() {
        if (result instanceof NothingToFix nothing) {
            return "Nothing to fix: no finding can be fixed without a decision.\n"
                    + left(nothing.left(), "", nothing.validate());
        }
        return result instanceof DryRun dryRun ? text(dryRun) : text((Fixed) result);
    }

    private static String text(DryRun dryRun) {
        return "Dry run: planned and proved, nothing written.\n"
                + lines("Would fix: ", dryRun.fixed())
                + "\n"
                + dryRun.diff()
                + "\nTo do it:\n"
                + lines(Stream.of(dryRun.fix()));
    }

    private static String text(Fixed fixed) {
        boolean first = fixed.commitFirst();
        return lines("Fixed: ", fixed.fixed())
                + "Changed: "
                + String.join(", ", fixed.files())
                + "\n"
                + left(fixed.left(), first ? ", commit first, then" : "", fixed.validate())
                + "Nothing is committed yet. "
                + (first
                        ? "Review and commit first, because failover.since reads commits only. Then validate:\n"
                        : "Review, validate, commit:\n")
                + lines(Stream.of(
                        fixed.diff(),
                        first ? fixed.commit() : fixed.validate(),
                        first ? fixed.validate() : fixed.commit()));
    }

    private static String lines(String start, List<Finding> findings) {
        return findings.stream()
                .map(finding -> start + finding.message() + " (" + finding.rule() + ") in " + paths(finding) + "\n")
                .collect(joining());
    }

    private static String lines(Stream<Command> commands) {
        return commands.map(command -> "   " + command.line() + "\n").collect(joining());
    }

    private static String paths(Finding finding) {
        return finding.remediation().orElseThrow().edits().stream()
                .map(TextEdit::path)
                .distinct()
                .collect(joining(", "));
    }

    private static String left(int number, String before, Command validate) {
        return number == 0
                ? ""
                : (number == 1 ? "1 finding is" : number + " findings are") + " left. To see what" + before + ":\n"
                        + lines(Stream.of(validate));
    }
}
