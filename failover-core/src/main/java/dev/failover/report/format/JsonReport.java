package dev.failover.report.format;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.StepResult;
import dev.failover.check.Verdict;
import dev.failover.command.Command;
import dev.failover.report.Comparison;
import dev.failover.report.Confidentiality;
import dev.failover.report.Coverage;
import dev.failover.report.ExactEdits;
import dev.failover.report.Fingerprints;
import dev.failover.report.JsonObject;
import dev.failover.report.NextStep;
import dev.failover.report.Report;
import dev.failover.report.Review;
import dev.failover.report.ReviewText;
import dev.failover.report.Site;
import dev.failover.resource.ResId;
import dev.failover.source.Location;
import dev.failover.source.TextEdit;
import java.util.List;
import java.util.Locale;

/** Everything, for programs. Its schema is published on the site; a change that breaks readers gets a new number. */
public final class JsonReport implements Report {
    /** The schema's name on the site. */
    static final String SCHEMA = "schemas/failover-report-1.json";

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileName() {
        return "failover.json";
    }

    @Override
    public String render(Review review) {
        return new Rendering(review, new Confidentiality(review.tree())).text();
    }

    /** One document in the making. */
    private record Rendering(Review review, ExactEdits exact, Fingerprints fingerprints) {
        Rendering(Review review, Confidentiality confidentiality) {
            this(
                    review,
                    new ExactEdits(review.tree(), confidentiality),
                    new Fingerprints(review.verdict(), confidentiality));
        }

        String text() {
            Verdict verdict = review.verdict();
            JsonObject json = new JsonObject()
                    .with("$schema", Site.HOME.resolve(SCHEMA).toString())
                    .with("version", review.version())
                    .with("tree", review.tree().name())
                    .with("passed", review.passed())
                    .withSome("failure", new ReviewText(review).failure())
                    .with("summary", summary(verdict));
            review.comparison().ifPresent(comparison -> json.with("comparison", comparison(comparison)));
            return json.with("coverage", coverage(review.coverage()))
                    .with("steps", verdict.steps().stream().map(Rendering::step).toList())
                    .with(
                            "findings",
                            verdict.findings().stream().map(this::finding).toList())
                    .with("known", verdict.known().stream().map(this::finding).toList())
                    .with(
                            "accepted",
                            verdict.accepted().stream().map(this::accepted).toList())
                    .with("next", review.next().stream().map(Rendering::next).toList())
                    .text();
        }

        private static JsonObject next(NextStep step) {
            return new JsonObject()
                    .with("purpose", step.purpose().word())
                    .with("command", step.command().map(Command::words));
        }

        private static JsonObject summary(Verdict verdict) {
            return new JsonObject()
                    .with("errors", verdict.count(Severity.ERROR))
                    .with("warnings", verdict.count(Severity.WARNING))
                    .with("infos", verdict.count(Severity.INFO))
                    .with("known", verdict.known().size())
                    .with("accepted", verdict.accepted().size());
        }

        private static JsonObject comparison(Comparison comparison) {
            return new JsonObject()
                    .with("head", comparison.head())
                    .with("revision", comparison.revision())
                    .with("base", comparison.base())
                    .with("uncommittedFiles", comparison.uncommitted());
        }

        private static JsonObject coverage(Coverage coverage) {
            return new JsonObject()
                    .with("entryPoints", coverage.entryPoints())
                    .with("failedEntryPoints", coverage.failedEntryPoints())
                    .with("externalKustomizations", coverage.external())
                    .with("objects", coverage.objects())
                    .with("services", coverage.services())
                    .with("unreadFiles", coverage.unreadFiles());
        }

        private static JsonObject step(StepResult result) {
            Step step = result.step();
            return new JsonObject()
                    .with("number", step.number())
                    .with("title", step.title())
                    .with("status", result.status().name().toLowerCase(Locale.ROOT))
                    .with("note", result.note());
        }

        private JsonObject accepted(AcceptedFinding accepted) {
            return finding(accepted.finding())
                    .with("reason", accepted.reason())
                    .with("acceptedAt", location(accepted.location()));
        }

        private JsonObject finding(Finding finding) {
            JsonObject json = new JsonObject()
                    .with("rule", finding.rule())
                    .with("severity", finding.severity().word())
                    .with("message", finding.message())
                    .with("location", location(finding.location()))
                    .withSome("resource", finding.resource().map(ResId::toString))
                    .withSome("entryPoint", finding.entryPoint())
                    .with("fingerprint", fingerprints.of(finding))
                    .with(
                            "related",
                            finding.related().stream().map(this::location).toList());
            finding.remediation().ifPresent(remediation -> json.with("remediation", remediation(finding, remediation)));
            return json;
        }

        private JsonObject remediation(Finding finding, Remediation remediation) {
            List<TextEdit> edits = exact.of(finding);
            return new JsonObject()
                    .with("advice", remediation.advice())
                    .with("paste", remediation.paste())
                    .with("notes", remediation.notes())
                    .with("edits", edits.stream().map(this::edit).toList());
        }

        private JsonObject edit(TextEdit edit) {
            Location place = new Location(review.tree().file(edit.path()).orElseThrow(), edit.span());
            return new JsonObject().with("location", location(place)).with("replacement", edit.replacement());
        }

        private JsonObject location(Location location) {
            return new JsonObject()
                    .with("path", review.inRepository(location.path()))
                    .with("line", location.line())
                    .with("column", location.column())
                    .with("endLine", location.endLine())
                    .with("endColumn", location.endColumn());
        }
    }
}
