package dev.failover.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a team has decided about rules, each by its id.
 *
 * @param severities of all findings of a rule, whatever the rule itself would say
 * @param options values of a rule's options, by the option's name
 */
public record RuleSettings(Map<String, Severity> severities, Map<String, Map<String, List<String>>> options) {
    /** Every rule with its default severity and options. */
    public static final RuleSettings DEFAULT = new RuleSettings(Map.of(), Map.of());

    public RuleSettings {
        severities = Map.copyOf(severities);
        options = Map.copyOf(options);
    }

    public boolean isOff(String rule) {
        return severities.get(rule) == Severity.OFF;
    }

    /** The finding with the severity that these settings give its rule. */
    public Finding weighed(Finding finding) {
        Severity severity = severities.get(finding.rule());
        return severity == null || severity == finding.severity() ? finding : finding.weighing(severity);
    }

    /** The findings of rules that aren't off, each with the severity from these settings. */
    public Stream<Finding> counting(Collection<Finding> findings) {
        return findings.stream().map(this::weighed).filter(finding -> finding.severity() != Severity.OFF);
    }

    /** The values of an option; empty if it isn't set. */
    public Optional<List<String>> option(String rule, String option) {
        return Optional.ofNullable(options.getOrDefault(rule, Map.of()).get(option));
    }

    /** These settings; for rules and options that they don't set, the others. */
    public RuleSettings over(RuleSettings others) {
        Map<String, Severity> allSeverities = new HashMap<>(others.severities);
        allSeverities.putAll(severities);
        Map<String, Map<String, List<String>>> allOptions = new HashMap<>(others.options);
        options.forEach((rule, own) -> allOptions.merge(rule, own, RuleSettings::over));
        return new RuleSettings(allSeverities, allOptions);
    }

    private static Map<String, List<String>> over(Map<String, List<String>> others, Map<String, List<String>> own) {
        Map<String, List<String>> all = new HashMap<>(others);
        all.putAll(own);
        return Map.copyOf(all);
    }
}
