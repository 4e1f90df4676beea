package dev.failover.goal.swap;

import java.util.List;
import java.util.Optional;

/**
 * What the user takes responsibility for.
 *
 * @param rules {@code failover.accept}: ids of refusals to override
 * @param reason {@code failover.reason}: goes into the commit; required where a rule is accepted
 */
public record Acceptance(List<String> rules, Optional<String> reason) {
    public static final Acceptance NONE = new Acceptance(List.of(), Optional.empty());

    public Acceptance {
        rules = List.copyOf(rules);
    }
}
