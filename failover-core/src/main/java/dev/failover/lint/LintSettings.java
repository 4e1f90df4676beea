package dev.failover.lint;

import com.github.sbaudoin.yamllint.YamlLintConfig;
import java.util.Map;

/**
 * What a configuration comes to.
 *
 * @param rules for the library, which is told of no path
 * @param files the files to look at
 * @param ignored of these, the ones to leave out
 * @param ignoredByRule the ones that a single rule leaves out
 */
record LintSettings(
        YamlLintConfig rules, PathPatterns files, PathPatterns ignored, Map<String, PathPatterns> ignoredByRule) {
    LintSettings {
        ignoredByRule = Map.copyOf(ignoredByRule);
    }

    boolean concern(String path) {
        return files.match(path) && !ignored.match(path);
    }

    boolean isIgnoredBy(String rule, String path) {
        return ignoredByRule.getOrDefault(rule, PathPatterns.NONE).match(path);
    }
}
