package dev.failover.check.policy;

import dev.failover.check.RuleSettings;
import dev.failover.check.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of rules as assignments: {@code rule=severity}, and {@code rule.option=value|value}.
 *
 * @param source what messages call the place where they stand, such as {@code -Dfailover.rules}
 */
public record RuleAssignments(RuleCatalog catalog, String source) {

    /**
     * Reads what stands on a command line.
     *
     * @throws PolicyException when one isn't an assignment, or names what isn't there
     */
    public RuleSettings read(List<String> assignments) {
        Map<String, String> values = new HashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw refused("'" + assignment + "' isn't RULE=SEVERITY, such as failover-strategy=off");
            }
            values.put(
                    assignment.substring(0, equals).strip(),
                    assignment.substring(equals + 1).strip());
        }
        return read(values);
    }

    /**
     * Reads assignments that are split already.
     *
     * @throws PolicyException when one names what isn't there
     */
    public RuleSettings read(Map<String, String> assignments) {
        Map<String, Severity> severities = new HashMap<>();
        Map<String, Map<String, List<String>>> options = new HashMap<>();
        assignments.forEach((name, value) -> {
            int dot = name.indexOf('.');
            String rule = dot < 0 ? name : name.substring(0, dot);
            check(catalog.refusal(rule));
            if (dot < 0) {
                severities.put(rule, severity(rule, value));
            } else {
                String option = name.substring(dot + 1);
                check(catalog.refusal(rule, option));
                options.computeIfAbsent(rule, r -> new HashMap<>()).put(option, List.of(value.split("\\|")));
            }
        });
        return new RuleSettings(severities, options);
    }

    private Severity severity(String rule, String word) {
        return Severity.of(word)
                .orElseThrow(() -> refused("'" + word + "' is not a valid severity for rule '" + rule + "'; use one of "
                        + String.join(", ", Severity.words())));
    }

    private void check(Optional<String> refusal) {
        refusal.ifPresent(reason -> {
            throw refused(reason);
        });
    }

    private PolicyException refused(String reason) {
        return new PolicyException(source + ": " + reason + (reason.endsWith("?") ? "" : "."));
    }
}
