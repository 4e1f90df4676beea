package dev.failover.report;

import dev.failover.check.Verdict;

/** A format. Knows verdicts and findings, but no rule. */
public interface Report {

    /** The whole report, lines separated by {@code \n}. */
    String render(Verdict verdict);
}
