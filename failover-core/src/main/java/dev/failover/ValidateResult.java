package dev.failover;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import java.nio.charset.Charset;
import java.util.List;

/**
 * What a validation has seen.
 *
 * @param tree what messages call the tree that was looked at
 * @param findings in the order of {@link Finding#ORDER}
 */
public record ValidateResult(String tree, List<StepResult> steps, List<Finding> findings) {
    public ValidateResult {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** Whether the build may go on. */
    public boolean passed() {
        return errors() == 0;
    }

    public long errors() {
        return findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
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
