package dev.failover.check;

import dev.failover.check.StepResult.Status;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.Unforeseen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs rules and sums up their findings by step. */
public final class Checker {
    private record Seen(Finding.Key key, Place place) {}

    private final List<Rule> rules;

    public Checker(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What the rules find and how they sum it up, with no say of anybody else. */
    public Verdict check(CheckContext context) {
        return verdict(findings(context), context);
    }

    /**
     * What those rules find that aren't switched off, each with the weight that its rule was given. A finding that
     * several clusters share is reported once.
     */
    public List<Finding> findings(CheckContext context) {
        List<Finding> found = new ArrayList<>();
        Set<Seen> seen = new HashSet<>();
        for (Rule rule : rules) {
            if (!context.settings().isOff(rule.info().id())) {
                context.settings()
                        .counting(findings(rule, context))
                        .filter(f -> seen.add(new Seen(f.key(), Place.of(f.location()))))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<Finding> findings(Rule rule, CheckContext context) {
        return Unforeseen.guard(
                () -> rule.check(context),
                unforeseen -> List.of(rule.info()
                        .finding(
                                "the rule " + rule.info().id() + " has looked at nothing: " + unforeseen.words(),
                                Location.start(new SourceFile(".failover.yaml", new byte[0])))
                        .fixedBy(Remediation.advice(Unforeseen.advice("To go on without the rule: -Dfailover.rules="
                                + rule.info().id() + "=off")))));
    }

    /** @param findings those that count; one that is of no rule here belongs to no step */
    public Verdict verdict(List<Finding> findings, CheckContext context) {
        Map<String, List<Finding>> byRule = findings.stream().collect(Collectors.groupingBy(Finding::rule));
        List<StepResult> steps = Arrays.stream(Step.values())
                .map(step -> result(step, byRule, context))
                .toList();
        return new Verdict(steps, findings);
    }

    private StepResult result(Step step, Map<String, List<Finding>> byRule, CheckContext context) {
        List<String> ofStep = rules.stream()
                .map(Rule::info)
                .filter(info -> info.step().filter(step::equals).isPresent())
                .map(RuleInfo::id)
                .toList();
        if (ofStep.stream().allMatch(context.settings()::isOff)) {
            return new StepResult(step, Status.NOT_CHECKED, ofStep.isEmpty() ? "" : "its rules are switched off");
        }
        List<Finding> findings = ofStep.stream()
                .flatMap(rule -> byRule.getOrDefault(rule, List.of()).stream())
                .toList();
        return new StepResult(step, status(step, findings, context), Notes.of(step, context));
    }

    /**
     * A build that fails for a reason which another step reports has failed all the same; no build is no success, nor is
     * a step that could see a part of the objects only.
     */
    private static Status status(Step step, List<Finding> findings, CheckContext context) {
        boolean builds = step == Step.KUSTOMIZE_BUILDS;
        if (has(findings, Severity.ERROR) || (builds && Notes.buildsFail(context))) {
            return Status.FAILED;
        }
        if (findings.isEmpty() && Notes.hasNothing(step, context)) {
            return Status.NOT_CHECKED;
        }
        boolean partly = Notes.looksAway(step, context) || (builds && Notes.nothingToBuild(context));
        return partly || has(findings, Severity.WARNING) ? Status.WARNING : Status.PASSED;
    }

    private static boolean has(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(f -> f.severity() == severity);
    }
}
