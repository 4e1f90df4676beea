package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.check.RuleSettings;
import dev.failover.check.Severity;
import dev.failover.lint.LintDirectives;
import dev.failover.source.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a change lets pass that was not let pass before it: a change must not open its own gate. */
public record Weakening(PolicyState before, PolicyState after, RuleCatalog catalog) {

    /** What has to be given for an approval of this very change. */
    public String hash() {
        return new ChangeHash(before.tree(), after.tree()).text();
    }

    /**
     * One error for each weaker rule, new or longer suppression, and new entry of the baseline. What to do about them is for
     * the caller to say.
     */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        addRules(findings);
        addSuppressions(findings);
        addYamlLint(findings);
        if (!before.file().sources().equals(after.file().sources())
                && !after.file().sources().isEmpty()) {
            findings.add(finding(
                    "This change sets which Flux sources are this repository: what others bring isn't checked",
                    changed().first(after.place())));
        }
        after.baseline()
                .beyond(before.baseline())
                .forEach(entry -> findings.add(
                        finding("This change adds to the baseline: " + entry.message(), entry.location())));
        return findings;
    }

    private void addRules(List<Finding> findings) {
        RuleSettings old = before.file().settings();
        RuleSettings now = after.file().settings();
        Set<String> rules = new TreeSet<>(old.severities().keySet());
        rules.addAll(now.severities().keySet());
        for (String rule : rules) {
            Optional<Severity> was = Optional.ofNullable(old.severities().get(rule));
            Optional<Severity> is = Optional.ofNullable(now.severities().get(rule));
            if (!was.equals(is) && isLighter(was, is, catalog.standard(rule))) {
                findings.add(finding(
                        "This change weakens the rule '" + rule + "' from " + word(was, rule) + " to " + word(is, rule),
                        changed().ofRule(rule, after.place())));
            }
        }
        if (!old.options().equals(now.options())) {
            findings.add(finding(
                    "This change sets rule options, which may weaken the rules",
                    changed().first(after.place())));
        }
    }

    /** A rule of its own weight may have findings that are heavier or lighter than the usual ones. */
    private static boolean isLighter(Optional<Severity> was, Optional<Severity> is, Severity standard) {
        if (was.isPresent() && is.isPresent()) {
            return is.get().compareTo(was.get()) > 0;
        }
        return is.map(s -> s != Severity.ERROR && s.compareTo(standard) >= 0)
                .orElseGet(() -> was.orElse(standard).compareTo(standard) <= 0);
    }

    private String word(Optional<Severity> severity, String rule) {
        return severity.map(Severity::word)
                .orElseGet(() -> catalog.standard(rule).word() + " (its own)");
    }

    private void addYamlLint(List<Finding> findings) {
        after.lint()
                .beyond(before.lint())
                .forEach(what -> findings.add(finding(
                        "This change sets " + what + " in yamllint's configuration, which may weaken it",
                        changed().first(after.lint().place()))));
        LintDirectives.added(before.tree(), after.tree())
                .forEach(place -> findings.add(finding("This change turns yamllint off here", place)));
    }

    private void addSuppressions(List<Finding> findings) {
        Map<String, Integer> known = new HashMap<>();
        Map<String, LocalDate> ends = new HashMap<>();
        before.suppressions().suppressions().forEach(s -> {
            known.merge(s.key(), 1, Integer::sum);
            ends.put(s.key(), s.until().orElse(LocalDate.MAX));
        });
        for (Suppression suppression : after.suppressions().suppressions()) {
            if (known.merge(suppression.key(), -1, Integer::sum) < 0) {
                findings.add(finding("This change suppresses '" + suppression.rule() + "'", suppression.location()));
            } else if (suppression.until().orElse(LocalDate.MAX).isAfter(ends.get(suppression.key()))) {
                findings.add(finding(
                        "This change extends the suppression of '" + suppression.rule() + "'", suppression.location()));
            }
        }
    }

    private ChangedPlace changed() {
        return new ChangedPlace(before.tree(), after.tree());
    }

    private static Finding finding(String message, Location location) {
        return PolicyRule.POLICY_WEAKENED.finding(message, location);
    }
}
