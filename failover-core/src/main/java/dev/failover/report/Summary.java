package dev.failover.report;

import dev.failover.check.Severity;
import dev.failover.check.Verdict;

/** How much was found, in a line. */
public final class Summary {
    private Summary() {}

    public static String of(Verdict verdict) {
        return Counts.of(verdict.count(Severity.ERROR), "error") + ", "
                + Counts.of(verdict.count(Severity.WARNING), "warning")
                + setAside(verdict.accepted().size(), "accepted")
                + setAside(verdict.known().size(), "known before");
    }

    private static String setAside(int number, String why) {
        return number == 0 ? "" : "; " + number + " " + why;
    }
}
