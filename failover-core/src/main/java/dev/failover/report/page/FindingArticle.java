package dev.failover.report.page;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.report.SourceExcerpt;
import java.util.List;
import java.util.stream.Collectors;

/** One finding: what is wrong, where, and what to do. */
record FindingArticle(FindingAnchors anchors, SourceExcerpt excerpt) {
    Tag tag(Finding finding) {
        Tag article = new Tag("article")
                .with("id", anchors.of(finding))
                .ofClass(finding.severity().word())
                .add(new Tag("h4")
                        .add(Tag.of("span", finding.severity().word())
                                .ofClass("mark " + finding.severity().word()))
                        .text(" " + finding.message()))
                .add(place(finding));
        excerpt.line(finding.location()).ifPresent(line -> article.add(source(line)));
        finding.remediation().ifPresent(remediation -> addRemediation(article, remediation));
        return finding.related().isEmpty() ? article : article.add(related(finding));
    }

    private static Tag place(Finding finding) {
        Tag place = new Tag("p")
                .ofClass("place")
                .add(Tag.of("code", finding.location().toString()))
                .text(" · ")
                .add(Tag.of("a", finding.rule()).with("href", "#rule-" + finding.rule()));
        finding.entryPoint().ifPresent(entryPoint -> place.text(" · in the build of " + entryPoint));
        return place;
    }

    private static Tag source(SourceExcerpt.Line line) {
        return new Tag("pre")
                .ofClass("source")
                .with("tabindex", 0)
                .add(Tag.of("span", line.number() + " ").ofClass("number"))
                .text(line.before())
                .add(Tag.of("mark", line.marked()))
                .text(line.after());
    }

    private static void addRemediation(Tag article, Remediation remediation) {
        Tag box = new Tag("div").ofClass("remediation");
        box.add(remediation.advice().stream().map(FindingArticle::advice));
        if (!remediation.paste().isEmpty()) {
            box.add(Copyable.of(remediation.paste()));
        }
        article.add(box.add(remediation.notes().stream().map(note -> Tag.of("p", note))));
    }

    /** A line that is a command can be copied as it is. */
    private static Tag advice(String line) {
        return line.startsWith("mvn ") ? Copyable.of(List.of(line)) : Tag.of("p", line);
    }

    private static Tag related(Finding finding) {
        return Tag.of(
                        "p",
                        finding.related().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ", "see also ", "")))
                .ofClass("place");
    }
}
