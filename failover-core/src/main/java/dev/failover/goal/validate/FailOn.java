package dev.failover.goal.validate;

import dev.failover.FailoverException;
import dev.failover.check.Severity;
import dev.failover.check.Verdict;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Minimum severity that fails the build. */
public enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    /**
     * Reads {@code failover.failOn}.
     *
     * @throws FailoverException when it isn't a valid duration of them
     */
    public static FailOn of(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new FailoverException("-Dfailover.failOn is one of "
                        + Arrays.stream(values()).map(FailOn::word).collect(Collectors.joining(", ")) + ", not '" + word
                        + "'."));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why the build fails, in a sentence; empty when it doesn't. */
    Optional<String> failure(Verdict verdict) {
        long errors = verdict.count(Severity.ERROR);
        long warnings = verdict.count(Severity.WARNING);
        if (this == NEVER || (errors == 0 && (this == ERROR || warnings == 0))) {
            return Optional.empty();
        }
        String found = errors > 0 ? count(errors, "error") : count(warnings, "warning");
        return Optional.of(
                found + " found" + (errors > 0 ? "." : ", and failover.failOn=warning makes a warning fail."));
    }

    private static String count(long number, String what) {
        return number == 1 ? "1 " + what + " was" : number + " " + what + "s were";
    }
}
