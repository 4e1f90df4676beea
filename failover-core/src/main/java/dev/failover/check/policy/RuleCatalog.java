package dev.failover.check.policy;

import dev.failover.check.Rule;
import dev.failover.check.Severity;
import dev.failover.resource.NearestName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which rules and options a policy may name. A refusal is the middle of a sentence, with what may have been meant. */
public final class RuleCatalog {
    private final Map<String, Severity> severities = new HashMap<>();
    private final Map<String, Set<String>> options = new HashMap<>();

    public RuleCatalog(Collection<Rule> rules) {
        for (Rule rule : rules) {
            severities.put(rule.info().id(), rule.info().severity());
            options.put(rule.info().id(), rule.options());
        }
        PolicyRule.adjustable().forEach(rule -> severities.put(rule.id(), rule.severity()));
    }

    /** The weight of a rule that nobody has set. */
    Severity standard(String rule) {
        return severities.getOrDefault(rule, Severity.ERROR);
    }

    /** Why a rule can't be named; empty when it can. */
    Optional<String> refusal(String rule) {
        if (severities.containsKey(rule)) {
            return Optional.empty();
        }
        return Optional.of(
                PolicyRule.isFixed(rule)
                        ? "the rule '" + rule + "' can't be changed or suppressed"
                        : "there is no rule '" + rule + "'" + hint(rule, severities.keySet()));
    }

    /** Why an option of a known rule can't be named; empty when it can. */
    Optional<String> refusal(String rule, String option) {
        Set<String> known = options.getOrDefault(rule, Set.of());
        if (known.contains(option)) {
            return Optional.empty();
        }
        String options = known.isEmpty()
                ? ", which has none"
                : NearestName.of(option, known).isPresent()
                        ? hint(option, known)
                        : "; it has " + String.join(", ", new TreeSet<>(known));
        return Optional.of("there is no option '" + option + "' of the rule '" + rule + "'" + options);
    }

    static String hint(String written, Collection<String> candidates) {
        return NearestName.of(written, candidates)
                .map(meant -> "; did you mean '" + meant + "'?")
                .orElse("");
    }
}
