package dev.failover.lint;

import com.github.sbaudoin.yamllint.Linter;
import com.github.sbaudoin.yamllint.YamlLintConfig;
import com.github.sbaudoin.yamllint.YamlLintConfigException;
import com.github.sbaudoin.yamllint.rules.KeyDuplicates;
import com.github.sbaudoin.yamllint.rules.KeyOrdering;
import com.github.sbaudoin.yamllint.rules.QuotedStrings;
import com.github.sbaudoin.yamllint.rules.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The library's configuration, which is told of no path. */
final class LintRules extends YamlLintConfig {
    private final List<EnabledRule> enabled;

    private final NewerOptions newer;

    LintRules(String text, NewerOptions newer) throws YamlLintConfigException {
        super(text);
        this.newer = newer;
        this.enabled = getEnabledRules(null).stream().map(this::enabled).toList();
    }

    /** In the order in which the library runs them. */
    List<EnabledRule> enabled() {
        return enabled;
    }

    private EnabledRule enabled(Rule rule) {
        String id = rule.getId();
        @SuppressWarnings("unchecked") // the library's rules ask for it as such
        Map<Object, Object> options = (Map<Object, Object>) getRuleConf(id);
        return new EnabledRule(inUse(rule), id, options, String.valueOf(options.get(Linter.LEVEL_KEY)));
    }

    private Rule inUse(Rule rule) {
        if (rule instanceof KeyDuplicates) {
            return new DuplicateKeys(newer.mergeKeysOnce());
        }
        if (rule instanceof QuotedStrings quotes && (newer.consistentQuotes() || newer.quotedKeys())) {
            return new ModernQuotes(quotes, newer);
        }
        return rule instanceof KeyOrdering order && !newer.ignoredKeys().isEmpty()
                ? new OrderOfSomeKeys(order, newer.ignoredKeys())
                : rule;
    }

    /** Rules of the others that are off here, lighter, or have other options; whether these are weaker can't be told. */
    List<String> weakerThan(LintRules others) {
        return others.ruleConf.keySet().stream()
                .sorted()
                .filter(rule -> !isAsStrict(getRuleConf(rule), others.getRuleConf(rule)))
                .map(rule -> "the rule '" + rule + "'")
                .toList();
    }

    /** @param own the settings of a rule: a map with its level, or null where the rule is off */
    private static boolean isAsStrict(@Nullable Object own, @Nullable Object other) {
        if (!(other instanceof Map<?, ?> strict)) {
            return true;
        }
        if (!(own instanceof Map<?, ?> now)) {
            return false;
        }
        boolean lighter = Linter.ERROR_LEVEL.equals(strict.get(Linter.LEVEL_KEY))
                && !Linter.ERROR_LEVEL.equals(now.get(Linter.LEVEL_KEY));
        return !lighter && options(strict).equals(options(now));
    }

    private static Map<Object, Object> options(Map<?, ?> settings) {
        Map<Object, Object> options = new HashMap<>(settings);
        options.remove(Linter.LEVEL_KEY);
        return options;
    }
}
