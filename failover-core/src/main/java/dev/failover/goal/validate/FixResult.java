package dev.failover.goal.validate;

import dev.failover.check.Finding;
import dev.failover.command.Command;
import java.util.List;

/** How a fix came out. */
public sealed interface FixResult {

    /** Files that were changed, or would be, relative to the tree. */
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
     * @param left how many findings there are still
     * @param commitFirst whether a validation sees the fixes only once they are committed
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
