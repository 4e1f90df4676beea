package dev.failover.report.page;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.check.Verdict;
import dev.failover.report.Review;
import dev.failover.report.RuleDescription;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the rules that have found something. */
record RuleList(Review review) {

    Tag tag() {
        Set<String> found = found(review.verdict());
        List<RuleDescription> rules = review.rules().stream()
                .filter(description -> found.contains(description.rule().id()))
                .toList();
        Tag section = new Tag("section").with("id", "rules").add(Tag.of("h2", "Rules"));
        return rules.isEmpty()
                ? section.add(Tag.of("p", "No rule has found anything.").ofClass("none"))
                : section.add(rules.stream().map(rule -> rule(rule, found)));
    }

    private static Set<String> found(Verdict verdict) {
        return Stream.of(
                        verdict.findings().stream(),
                        verdict.accepted().stream().map(AcceptedFinding::finding),
                        verdict.known().stream())
                .flatMap(findings -> findings)
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    private static Tag rule(RuleDescription description, Set<String> shown) {
        String id = description.rule().id();
        return new Tag("details")
                .with("id", "rule-" + id)
                .add(new Tag("summary")
                        .add(Tag.of("code", id))
                        .text(" " + description.rule().summary()))
                .add(new Markdown(shown).toHtml(description.page()));
    }
}
