package dev.failover.report.page;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.report.Counts;
import java.util.List;
import java.util.stream.Stream;

/** How many findings of each weight there are. */
record FindingCounts(List<Finding> findings) {

    /** A number that is the greater the worse: one error weighs more than any number of warnings. */
    long weight() {
        return count(Severity.ERROR) * 1_000_000 + count(Severity.WARNING) * 1_000 + count(Severity.INFO);
    }

    Stream<Tag> marks() {
        return Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                .filter(severity -> count(severity) > 0)
                .map(severity -> Tag.of("span", Counts.of(count(severity), noun(severity)))
                        .ofClass("mark " + severity.word()));
    }

    static String noun(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }

    private long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
