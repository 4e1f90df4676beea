package dev.failover.lint;

import com.github.sbaudoin.yamllint.rules.Rule;
import java.util.Map;

/**
 * A rule of the library as a configuration sets it.
 *
 * @param level of what it finds
 */
record EnabledRule(Rule rule, String id, Map<Object, Object> options, String level) {}
