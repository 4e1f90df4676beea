package dev.failover.report.format;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.report.Confidentiality;
import dev.failover.report.ExactEdits;
import dev.failover.report.JsonObject;
import dev.failover.report.Message;
import dev.failover.report.Report;
import dev.failover.report.Review;
import dev.failover.report.Site;
import dev.failover.source.Location;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reviewdog's diagnostic format, in one JSON document: exact edits become suggested changes. A suggestion belongs to the
 * file of its diagnostic, so that a finding whose fix is elsewhere is reported there too.
 *
 * <p>Source: reviewdog's {@code proto/rdf/reviewdog.proto}; columns are counted in bytes of UTF-8 there.
 */
public final class RdjsonReport implements Report {

    @Override
    public String name() {
        return "rdjson";
    }

    @Override
    public String fileName() {
        return "failover.rdjson";
    }

    @Override
    public String render(Review review) {
        ExactEdits exact = new ExactEdits(review.tree(), new Confidentiality(review.tree()));
        return new JsonObject()
                .with("source", new JsonObject().with("name", "failover").with("url", Site.HOME.toString()))
                .with(
                        "diagnostics",
                        review.verdict().findings().stream()
                                .flatMap(finding -> diagnostics(review, finding, exact.of(finding)).stream())
                                .toList())
                .text();
    }

    private static List<JsonObject> diagnostics(Review review, Finding finding, List<TextEdit> edits) {
        Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
        byFile.put(finding.location().path(), new ArrayList<>());
        edits.forEach(edit ->
                byFile.computeIfAbsent(edit.path(), path -> new ArrayList<>()).add(edit));
        List<JsonObject> diagnostics = new ArrayList<>();
        byFile.forEach((path, ofFile) -> {
            Location location =
                    path.equals(finding.location().path()) ? finding.location() : place(review, ofFile.get(0));
            diagnostics.add(diagnostic(review, finding, location)
                    .withSome(
                            "suggestions",
                            ofFile.stream()
                                    .map(edit -> suggestion(review, edit))
                                    .toList()));
        });
        return diagnostics;
    }

    private static JsonObject diagnostic(Review review, Finding finding, Location location) {
        return new JsonObject()
                .with("message", new Message(finding).plain())
                .with("location", location(review, location))
                .with("severity", severity(finding.severity()))
                .with(
                        "code",
                        new JsonObject()
                                .with("value", finding.rule())
                                .with("url", Site.page(finding.rule()).toString()))
                .withSome(
                        "relatedLocations",
                        finding.related().stream()
                                .map(other -> new JsonObject().with("location", location(review, other)))
                                .toList());
    }

    private static JsonObject suggestion(Review review, TextEdit edit) {
        return new JsonObject().with("range", range(place(review, edit))).with("text", edit.replacement());
    }

    private static Location place(Review review, TextEdit edit) {
        return new Location(review.tree().file(edit.path()).orElseThrow(), edit.span());
    }

    private static JsonObject location(Review review, Location location) {
        return new JsonObject()
                .with("path", review.inRepository(location.path()))
                .with("range", range(location));
    }

    private static JsonObject range(Location location) {
        Span span = location.span();
        return new JsonObject()
                .with("start", Utf8Position.of(location.file(), span.start()).json())
                .with("end", Utf8Position.of(location.file(), span.end()).json());
    }

    private static String severity(Severity severity) {
        return severity == Severity.ERROR || severity == Severity.WARNING ? severity.name() : "INFO";
    }
}
