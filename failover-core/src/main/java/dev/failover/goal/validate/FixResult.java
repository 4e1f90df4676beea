package dev.failover.goal.validate;

import dev.failover.check.Finding;
import dev.failover.command.Command;
import java.util.List;

/** The result of a fix. */
public sealed interface FixResult {

    /** The changed files (in a dry run, those to change), relative to the tree. */
    List<String> files();

    /**
     * No finding can be fixed without a decision.
     *
     * @param left how many findings there are
     * @param validate shows them
     */
    record NothingToFix(int left, Command validate) implements FixResult {
        @Override
        public List<String> files() {
            return List.of();
        }
    }

    /**
     * The fixes are planned and proved; nothing is written.
     *
     * @param fixed what would be fixed
     * @param diff unified, as {@code git diff} prints it
     * @param fix does it
     */
    record DryRun(List<Finding> fixed, List<String> files, String diff, Command fix) implements FixResult {
        public DryRun {
            fixed = List.copyOf(fixed);
            files = List.copyOf(files);
        }
    }

    /**
     * The files are written, and nothing is committed.
     *
     * @param left the number of remaining findings
     * @param commitFirst whether a validation sees the fixes only after a commit
     */
    record Fixed(
            List<Finding> fixed,
            List<String> files,
            int left,
            Command diff,
            Command commit,
            Command validate,
            boolean commitFirst)
            implements FixResult {
        public Fixed {
            fixed = List.copyOf(fixed);
            files = List.copyOf(files);
        }
    }
}
