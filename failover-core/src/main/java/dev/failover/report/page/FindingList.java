package dev.failover.report.page;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.check.Severity;
import dev.failover.check.Verdict;
import dev.failover.report.Counts;
import dev.failover.report.SourceExcerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All findings, by file; and those that don't count, closed. */
record FindingList(Verdict verdict, SourceExcerpt excerpt) {

    Tag tag() {
        Tag section = new Tag("section").with("id", "findings").add(Tag.of("h2", "Findings"));
        if (verdict.findings().isEmpty()) {
            section.add(Tag.of("p", "Nothing was found.").ofClass("none"));
        } else {
            section.add(controls());
            addFiles(section);
        }
        addSetAside(
                section,
                "accepted",
                verdict.accepted().stream().map(FindingList::accepted).toList());
        addSetAside(
                section,
                "known before",
                verdict.known().stream().map(FindingList::item).toList());
        return section;
    }

    private Tag controls() {
        Tag controls = new Tag("div").ofClass("controls scripted");
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long number = verdict.count(severity);
            if (number > 0) {
                controls.add(new Tag("label")
                        .add(new Tag("input")
                                .with("type", "checkbox")
                                .with("value", severity.word())
                                .with("checked"))
                        .text(" " + Counts.of(number, FindingCounts.noun(severity))));
            }
        }
        return controls;
    }

    private void addFiles(Tag section) {
        FindingAnchors anchors = new FindingAnchors(verdict.findings());
        FindingArticle article = new FindingArticle(anchors, excerpt);
        byFile().forEach((path, findings) ->
                section.add(file(path, findings).add(findings.stream().map(article::tag))));
    }

    /** Open where there is an error: thousands of warnings of a linter are not what one comes for. */
    private static Tag file(String path, List<Finding> findings) {
        boolean failed = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
        Tag file = new Tag("details").ofClass("file");
        return (failed ? file.with("open") : file)
                .add(new Tag("summary").add(Tag.of("code", path)).text(" ").add(new FindingCounts(findings).marks()));
    }

    private Map<String, List<Finding>> byFile() {
        return verdict.findings().stream()
                .collect(Collectors.groupingBy(f -> f.location().path(), LinkedHashMap::new, Collectors.toList()));
    }

    private static void addSetAside(Tag section, String why, List<Tag> findings) {
        if (!findings.isEmpty()) {
            section.add(new Tag("details")
                    .add(Tag.of("summary", Counts.of(findings.size(), "finding") + " " + why))
                    .add(new Tag("ul").add(findings.stream())));
        }
    }

    private static Tag accepted(AcceptedFinding accepted) {
        return item(accepted.finding())
                .text(": " + accepted.reason() + " (")
                .add(Tag.of("code", accepted.location().toString()))
                .text(")");
    }

    private static Tag item(Finding finding) {
        return Tag.of("li", finding.message() + " — ")
                .add(Tag.of("code", finding.location().toString()));
    }
}
