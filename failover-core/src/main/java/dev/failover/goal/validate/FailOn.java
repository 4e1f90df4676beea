package dev.failover.goal.validate;

import dev.failover.FailoverException;
import dev.failover.check.Severity;
import dev.failover.check.Verdict;
import dev.failover.report.Failure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Minimum severity that fails the build. */
public enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    /**
     * Reads {@code failover.failOn}.
     *
     * @throws FailoverException when it is none of these values
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

    /** The findings that fail the build. */
    Optional<Failure> failure(Verdict verdict) {
        return Stream.of(Severity.ERROR, Severity.WARNING)
                .filter(severity -> this == WARNING || (this == ERROR && severity == Severity.ERROR))
                .map(severity -> new Failure.Findings(severity, verdict.count(severity)))
                .filter(findings -> findings.number() > 0)
                .map(Failure.class::cast)
                .findFirst();
    }
}
