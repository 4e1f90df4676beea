package dev.failover.lint;

import dev.failover.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a configuration comes to.
 *
 * @param rules for the library, which is told of no path
 * @param files the files to look at
 * @param ignored of these, the ones to leave out
 * @param ignoredByRule the ones that a single rule leaves out
 * @param unknown what it asks for that isn't known here
 */
record LintSettings(
        LintRules rules,
        PathPatterns files,
        PathPatterns ignored,
        Map<String, PathPatterns> ignoredByRule,
        List<Problem> unknown) {
    LintSettings {
        unknown = List.copyOf(unknown);
        ignoredByRule = Map.copyOf(ignoredByRule);
    }

    boolean concern(String path) {
        return files.match(path) && !ignored.match(path);
    }

    boolean isIgnoredBy(String rule, String path) {
        return ignoredByRule.getOrDefault(rule, PathPatterns.NONE).match(path);
    }

    /** What these let pass, or may, and the others don't: a phrase for each. */
    List<String> beyond(LintSettings others) {
        List<String> weaker = new ArrayList<>(rules.weakerThan(others.rules));
        if (!files.equals(others.files) || !ignored.equals(others.ignored)) {
            weaker.add("the files to check");
        }
        ignoredByRule.forEach((rule, patterns) -> {
            if (!patterns.equals(others.ignoredByRule.getOrDefault(rule, PathPatterns.NONE))) {
                weaker.add("the files that rule '" + rule + "' checks");
            }
        });
        return weaker;
    }
}
