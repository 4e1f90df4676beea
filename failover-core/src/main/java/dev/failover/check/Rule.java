package dev.failover.check;

import java.util.List;
import java.util.Set;

/** One thing to look for. A rule is pure: the same context gives the same findings. */
public interface Rule {
    RuleInfo info();

    /** Names of options, in kebab-case, that it reads from {@link CheckContext#settings()}. */
    default Set<String> options() {
        return Set.of();
    }

    /** In any order; the {@link Checker} sorts. */
    List<Finding> check(CheckContext context);
}
