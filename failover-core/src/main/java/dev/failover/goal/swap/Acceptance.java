package dev.failover.goal.swap;

import java.util.List;
import java.util.Optional;

/**
 * Refusals that the user overrides.
 *
 * @param rules {@code failover.accept}: ids of refusals to override
 * @param reason {@code failover.reason}: for the commit message; required to override a refusal
 */
public record Acceptance(List<String> rules, Optional<String> reason) {
    public static final Acceptance NONE = new Acceptance(List.of(), Optional.empty());

    public Acceptance {
        rules = List.copyOf(rules);
    }
}
