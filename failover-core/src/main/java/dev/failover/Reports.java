package dev.failover;

import dev.failover.report.Report;
import dev.failover.report.TextReport;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The formats. */
public final class Reports {
    /** All of them, as files. */
    public static final List<Report> ALL = List.of(new TextReport(StandardCharsets.UTF_8, false));

    private Reports() {}
}
