package dev.failover.check.policy;

import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.resource.NearestName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a finding can be of, and what of it a policy may name. A refusal is the middle of a sentence, with what may
 * have been meant.
 */
public final class RuleCatalog {
    private final Map<String, RuleInfo> infos = new LinkedHashMap<>();
    private final Map<String, Set<String>> options = new HashMap<>();

    public RuleCatalog(Collection<Rule> rules) {
        for (Rule rule : rules) {
            infos.put(rule.info().id(), rule.info());
            options.put(rule.info().id(), rule.options());
        }
        PolicyRule.infos().forEach(info -> infos.put(info.id(), info));
    }

    /** All rules in the order of the steps, then those about the policy itself. */
    public List<RuleInfo> infos() {
        return List.copyOf(infos.values());
    }

    /** The default severity of a known rule. */
    Severity standard(String rule) {
        return Objects.requireNonNull(infos.get(rule), rule).severity();
    }

    /** Why a policy can't name this rule; empty if it can. */
    Optional<String> refusal(String rule) {
        if (PolicyRule.isLocked(rule)) {
            return Optional.of("the rule '" + rule + "' can't be changed or suppressed");
        }
        return infos.containsKey(rule)
                ? Optional.empty()
                : Optional.of("there is no rule '" + rule + "'"
                        + NearestName.hint(rule, infos.keySet())
                                .orElse("; for all rules, see https://failover.dev/rules/"));
    }

    /** Why a policy can't name this option of a known rule; empty if it can. */
    Optional<String> refusal(String rule, String option) {
        Set<String> known = options.getOrDefault(rule, Set.of());
        if (known.contains(option)) {
            return Optional.empty();
        }
        String options = known.isEmpty()
                ? ""
                : NearestName.hint(option, known)
                        .orElseGet(() -> "; it has " + String.join(", ", new TreeSet<>(known)));
        return Optional.of("the rule '" + rule + "' has no option '" + option + "'" + options);
    }
}
