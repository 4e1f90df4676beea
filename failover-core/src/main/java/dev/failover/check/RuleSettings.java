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
    /** Every rule as it comes. */
    public static final RuleSettings DEFAULT = new RuleSettings(Map.of(), Map.of());

    public RuleSettings {
        severities = Map.copyOf(severities);
        options = Map.copyOf(options);
    }

    public boolean isOff(String rule) {
        return severities.get(rule) == Severity.OFF;
    }

    /** The finding with the weight that its rule was given. */
    public Finding weighed(Finding finding) {
        Severity severity = severities.get(finding.rule());
        return severity == null || severity == finding.severity() ? finding : finding.weighing(severity);
    }

    /** Those that aren't switched off, each with the weight that its rule was given. */
    public Stream<Finding> counting(Collection<Finding> findings) {
        return findings.stream().map(this::weighed).filter(finding -> finding.severity() != Severity.OFF);
    }

    /** The values of an option; empty where nobody has set it. */
    public Optional<List<String>> option(String rule, String option) {
        return Optional.ofNullable(options.getOrDefault(rule, Map.of()).get(option));
    }

    /** These settings, and the others where these say nothing. */
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
