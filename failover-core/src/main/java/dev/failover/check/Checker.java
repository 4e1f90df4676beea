package dev.failover.check;

import dev.failover.check.StepResult.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs rules and sums up their findings by step. */
public final class Checker {
    private record Key(String rule, Place place, String message) {}

    private final List<Rule> rules;

    public Checker(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A finding that several clusters share is reported once. */
    public Verdict check(CheckContext context) {
        Map<Step, List<Finding>> bySteps = new EnumMap<>(Step.class);
        Set<Key> seen = new HashSet<>();
        for (Rule rule : rules) {
            List<Finding> ofStep = bySteps.computeIfAbsent(rule.info().step(), s -> new ArrayList<>());
            rule.check(context).stream()
                    .filter(f -> seen.add(new Key(f.rule(), Place.of(f.location()), f.message())))
                    .forEach(ofStep::add);
        }
        List<StepResult> steps = Arrays.stream(Step.values())
                .map(step -> result(step, bySteps, context))
                .toList();
        return new Verdict(
                steps, bySteps.values().stream().flatMap(List::stream).toList());
    }

    private static StepResult result(Step step, Map<Step, List<Finding>> bySteps, CheckContext context) {
        List<Finding> findings = bySteps.get(step);
        return findings == null
                ? new StepResult(step, Status.NOT_CHECKED, "")
                : new StepResult(step, status(step, findings, context), Notes.of(step, context));
    }

    /** A build that fails for a reason which another step reports has failed all the same; no build is no success. */
    private static Status status(Step step, List<Finding> findings, CheckContext context) {
        boolean builds = step == Step.KUSTOMIZE_BUILDS;
        if (has(findings, Severity.ERROR) || (builds && Notes.buildsFail(context))) {
            return Status.FAILED;
        }
        return has(findings, Severity.WARNING) || (builds && Notes.nothingToBuild(context))
                ? Status.WARNING
                : Status.PASSED;
    }

    private static boolean has(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(f -> f.severity() == severity);
    }
}
