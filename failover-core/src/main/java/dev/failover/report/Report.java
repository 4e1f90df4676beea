package dev.failover.report;

/** A report format. It doesn't depend on single rules. */
public interface Report {

    /** Its name in {@code failover.reports}, such as {@code sarif}. */
    String name();

    /** The name of its file in the directory of reports, such as {@code failover.sarif}. */
    String fileName();

    /** The whole report, lines separated by {@code \n}; a file of it is in UTF-8, without a byte order mark. */
    String render(Review review);
}
