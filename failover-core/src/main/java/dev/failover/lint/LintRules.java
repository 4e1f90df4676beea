package dev.failover.lint;

import com.github.sbaudoin.yamllint.LintProblem;
import com.github.sbaudoin.yamllint.Linter;
import com.github.sbaudoin.yamllint.Parser;
import com.github.sbaudoin.yamllint.YamlLintConfig;
import com.github.sbaudoin.yamllint.YamlLintConfigException;
import com.github.sbaudoin.yamllint.rules.CommentRule;
import com.github.sbaudoin.yamllint.rules.LineRule;
import com.github.sbaudoin.yamllint.rules.Rule;
import com.github.sbaudoin.yamllint.rules.TokenRule;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.tokens.Token;

/**
 * The library's configuration, with rules that know their names. The library's own make theirs from the name of their
 * class by regular expressions, for every token: four fifths of the time that a validation took.
 */
final class LintRules extends YamlLintConfig {
    private @Nullable List<Rule> enabled;

    LintRules(String text) throws YamlLintConfigException {
        super(text);
    }

    /** @param file unused: no path is told to the library */
    @Override
    public synchronized List<Rule> getEnabledRules(@Nullable File file) {
        if (enabled == null) {
            enabled = super.getEnabledRules(file).stream().map(LintRules::named).toList();
        }
        return enabled;
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

    private static Rule named(Rule rule) {
        if (rule instanceof TokenRule token) {
            return new NamedTokenRule(token);
        }
        if (rule instanceof CommentRule comment) {
            return new NamedCommentRule(comment);
        }
        return rule instanceof LineRule line ? new NamedLineRule(line) : rule;
    }

    private static final class NamedTokenRule extends TokenRule {
        private final TokenRule rule;
        private final String id;

        NamedTokenRule(TokenRule rule) {
            this.rule = rule;
            this.id = rule.getId();
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public List<LintProblem> check(
                Map<Object, Object> conf,
                Token token,
                Token previous,
                Token next,
                Token nextNext,
                Map<String, Object> context) {
            return rule.check(conf, token, previous, next, nextNext, context);
        }
    }

    private static final class NamedCommentRule extends CommentRule {
        private final CommentRule rule;
        private final String id;

        NamedCommentRule(CommentRule rule) {
            this.rule = rule;
            this.id = rule.getId();
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public List<LintProblem> check(Map<Object, Object> conf, Parser.Comment comment) {
            return rule.check(conf, comment);
        }
    }

    private static final class NamedLineRule extends LineRule {
        private final LineRule rule;
        private final String id;

        NamedLineRule(LineRule rule) {
            this.rule = rule;
            this.id = rule.getId();
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public List<LintProblem> check(Map<Object, Object> conf, Parser.Line line) {
            return rule.check(conf, line);
        }
    }
}
