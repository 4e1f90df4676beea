package dev.failover.check;

import java.util.List;

/** One thing to look for. A rule is pure: the same context gives the same findings. */
public interface Rule {
    RuleInfo info();

    /** In any order; the {@link Checker} sorts. */
    List<Finding> check(CheckContext context);
}
