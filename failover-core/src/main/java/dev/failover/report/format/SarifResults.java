package dev.failover.report.format;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.report.Confidentiality;
import dev.failover.report.ExactEdits;
import dev.failover.report.Fingerprints;
import dev.failover.report.JsonObject;
import dev.failover.report.Message;
import dev.failover.report.Printable;
import dev.failover.report.Review;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.Span;
import dev.failover.source.TextEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings as SARIF's results. */
final class SarifResults {
    private final Review review;
    private final boolean compared;
    private final Confidentiality confidentiality;
    private final Fingerprints fingerprints;
    private final ExactEdits edits;
    private final Map<String, Integer> ruleIndexes = new HashMap<>();
    private final Map<String, List<String>> lineHashes = new HashMap<>();

    SarifResults(Review review) {
        this.review = review;
        this.confidentiality = new Confidentiality(review.tree());
        this.compared = !review.verdict().known().isEmpty();
        this.fingerprints = new Fingerprints(review.verdict(), confidentiality);
        this.edits = new ExactEdits(review.tree(), confidentiality);
        review.rules().forEach(description -> ruleIndexes.put(description.rule().id(), ruleIndexes.size()));
    }

    JsonObject counting(Finding finding) {
        return compared ? result(finding).with("baselineState", "new") : result(finding);
    }

    JsonObject known(Finding finding) {
        return result(finding).with("baselineState", "unchanged");
    }

    JsonObject accepted(AcceptedFinding accepted) {
        return counting(accepted.finding())
                .with(
                        "suppressions",
                        List.of(new JsonObject()
                                .with("kind", accepted.inSource() ? "inSource" : "external")
                                .with("justification", accepted.reason())
                                .with("location", location(accepted.location()))));
    }

    private JsonObject result(Finding finding) {
        JsonObject result = new JsonObject().with("ruleId", finding.rule());
        if (ruleIndexes.containsKey(finding.rule())) {
            result.with("ruleIndex", ruleIndexes.get(finding.rule()));
        }
        JsonObject location = location(finding.location());
        finding.resource()
                .ifPresent(resource -> location.with(
                        "logicalLocations",
                        List.of(new JsonObject()
                                .with("fullyQualifiedName", resource.toString())
                                .with("kind", "resource"))));
        return result.with("level", SarifRule.level(finding.severity()))
                .with("message", new JsonObject().with("text", new Message(finding).plain()))
                .with("locations", List.of(location))
                .with(
                        "partialFingerprints",
                        new JsonObject()
                                .with("primaryLocationLineHash", lineHash(finding))
                                .with("failoverFingerprint/v2", fingerprints.of(finding)))
                .withSome(
                        "relatedLocations",
                        finding.related().stream().map(this::location).toList())
                .withSome(
                        "fixes",
                        finding.remediation()
                                .filter(remediation -> !edits.of(finding).isEmpty())
                                .map(remediation -> List.of(fix(finding, remediation)))
                                .orElse(List.of()));
    }

    private JsonObject location(Location location) {
        return new JsonObject()
                .with(
                        "physicalLocation",
                        new JsonObject()
                                .with("artifactLocation", artifact(location.path()))
                                .with("region", region(location)));
    }

    private JsonObject artifact(String path) {
        return new JsonObject()
                .with("uri", RepositoryUri.of(review.inRepository(path)))
                .with("uriBaseId", "%SRCROOT%");
    }

    private static JsonObject region(Location location) {
        return new JsonObject()
                .with("startLine", location.line())
                .with("startColumn", location.column())
                .with("endLine", location.endLine())
                .with("endColumn", location.endColumn());
    }

    /** The action's own, where it can't tell anything of a line that mustn't be shown. */
    private String lineHash(Finding finding) {
        SourceFile file = finding.location().file();
        if (confidentiality.hides(file)) {
            return fingerprints.of(finding) + ":1";
        }
        return lineHashes
                .computeIfAbsent(file.path(), path -> LineHashes.of(file))
                .get(finding.location().line() - 1);
    }

    private JsonObject fix(Finding finding, Remediation remediation) {
        List<JsonObject> changes = edits.of(finding).stream()
                .collect(Collectors.groupingBy(TextEdit::path, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(ofFile -> new JsonObject()
                        .with("artifactLocation", artifact(ofFile.getKey()))
                        .with(
                                "replacements",
                                ofFile.getValue().stream()
                                        .map(this::replacement)
                                        .toList()))
                .toList();
        String advice = remediation.advice().isEmpty() ? finding.message() : String.join(" ", remediation.advice());
        return new JsonObject()
                .with("description", new JsonObject().with("text", Printable.of(advice)))
                .with("artifactChanges", changes);
    }

    private JsonObject replacement(TextEdit edit) {
        Span span = edit.span();
        JsonObject replacement = new JsonObject()
                .with(
                        "deletedRegion",
                        region(new Location(review.tree().file(edit.path()).orElseThrow(), span)));
        return edit.replacement().isEmpty()
                ? replacement
                : replacement.with("insertedContent", new JsonObject().with("text", edit.replacement()));
    }
}
