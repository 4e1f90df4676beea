package dev.failover.report.format;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.check.Verdict;
import dev.failover.report.JsonObject;
import dev.failover.report.Report;
import dev.failover.report.Review;
import dev.failover.report.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * SARIF 2.1.0, for GitHub's code scanning and everything else that reads it. What counts comes first, then what was known
 * before, then what is accepted; where there is more than GitHub takes, the lightest are left out, and it says so.
 *
 * <p>Source of the limits: GitHub's documentation, "SARIF support for code scanning".
 */
public final class SarifReport implements Report {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final int MOST_RESULTS = 25_000;
    private static final int MOST_GZIPPED_BYTES = 10_000_000;

    private final int mostResults;

    public SarifReport() {
        this(MOST_RESULTS);
    }

    SarifReport(int mostResults) {
        this.mostResults = mostResults;
    }

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "failover.sarif";
    }

    @Override
    public String render(Review review) {
        List<JsonObject> results = results(review);
        int shown = Math.min(results.size(), mostResults);
        String text = text(review, results, shown);
        while (gzipped(text) > MOST_GZIPPED_BYTES && shown > 0) {
            shown /= 2;
            text = text(review, results, shown);
        }
        return text;
    }

    private static List<JsonObject> results(Review review) {
        Verdict verdict = review.verdict();
        SarifResults results = new SarifResults(review);
        List<JsonObject> all = new ArrayList<>();
        heaviestFirst(verdict.findings()).forEach(finding -> all.add(results.counting(finding)));
        heaviestFirst(verdict.known()).forEach(finding -> all.add(results.known(finding)));
        for (AcceptedFinding accepted : verdict.accepted()) {
            all.add(results.accepted(accepted));
        }
        return all;
    }

    private static List<Finding> heaviestFirst(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    private static String text(Review review, List<JsonObject> results, int shown) {
        JsonObject driver = new JsonObject()
                .with("name", "failover")
                .with("semanticVersion", review.version())
                .with("informationUri", Site.HOME.toString())
                .with("rules", review.rules().stream().map(SarifRule::of).toList());
        JsonObject run = new JsonObject()
                .with("tool", new JsonObject().with("driver", driver))
                .with("automationDetails", new JsonObject().with("id", category(review)))
                .with("columnKind", "utf16CodeUnits")
                .withSome("invocations", shown < results.size() ? List.of(cut(shown, results.size())) : List.of())
                .with("results", results.subList(0, shown));
        return new JsonObject()
                .with("$schema", SCHEMA)
                .with("version", "2.1.0")
                .with("runs", List.of(run))
                .text();
    }

    /** Code scanning keeps the alerts of one category apart from those of another. */
    private static String category(Review review) {
        return review.directory().isEmpty() ? "failover/" : "failover/" + RepositoryUri.of(review.directory()) + "/";
    }

    private static JsonObject cut(int shown, int all) {
        JsonObject notification = new JsonObject()
                .with("level", "warning")
                .with(
                        "message",
                        new JsonObject()
                                .with(
                                        "text",
                                        "Only " + shown + " of " + all
                                                + " results are in this file, most severe"
                                                + " first: GitHub accepts no more."));
        return new JsonObject()
                .with("executionSuccessful", true)
                .with("toolExecutionNotifications", List.of(notification));
    }

    /** A text can't be longer compressed than it is. */
    private static int gzipped(String text) {
        if (text.length() < MOST_GZIPPED_BYTES / 4) {
            return 0;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
