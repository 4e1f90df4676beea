package dev.failover;

import dev.failover.check.Severity;
import dev.failover.check.Verdict;
import java.nio.charset.Charset;

/**
 * What a validation has seen.
 *
 * @param tree what messages call the tree that was looked at
 */
public record ValidateResult(String tree, Verdict verdict) {

    /** Whether the build may go on. */
    public boolean passed() {
        return verdict.count(Severity.ERROR) == 0;
    }

    /**
     * The report for a terminal or a log, lines separated by {@code \n}, to be printed as it is: parts of it are meant to
     * be copied, so no prefix may stand on its lines.
     *
     * @param charset of the console; signs that it lacks are printed in ASCII
     */
    public String text(Charset charset, boolean colour) {
        throw new UnsupportedOperationException("next commit: " + charset + colour);
    }
}
