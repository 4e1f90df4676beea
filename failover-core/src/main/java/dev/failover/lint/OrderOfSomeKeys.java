package dev.failover.lint;

import com.github.sbaudoin.yamllint.LintProblem;
import com.github.sbaudoin.yamllint.rules.TokenRule;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.tokens.KeyToken;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/** The library's {@code key-ordering}, which doesn't see the keys that match one of the expressions. */
final class OrderOfSomeKeys extends TokenRule {
    private final TokenRule rule;
    private final List<Pattern> ignored;

    OrderOfSomeKeys(TokenRule rule, List<Pattern> ignored) {
        this.rule = rule;
        this.ignored = List.copyOf(ignored);
    }

    @Override
    public List<LintProblem> check(
            Map<Object, Object> conf,
            Token token,
            Token previous,
            Token next,
            Token afterNext,
            Map<String, Object> context) {
        boolean skipped = token instanceof KeyToken
                && next instanceof ScalarToken key
                && ignored.stream().anyMatch(p -> p.matcher(key.getValue()).find());
        return skipped ? List.of() : rule.check(conf, token, previous, next, afterNext, context);
    }
}
