package dev.failover.lint;

import com.github.sbaudoin.yamllint.LintProblem;
import com.github.sbaudoin.yamllint.rules.TokenRule;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.tokens.Token;

/** A rule of the library that is asked with other arguments, or not at all. */
abstract class AdaptedRule extends TokenRule {
    private final TokenRule rule;

    AdaptedRule(TokenRule rule) {
        this.rule = rule;
    }

    /** What the library hands a rule at one token. */
    record Call(
            Map<Object, Object> conf,
            Token token,
            Token previous,
            Token next,
            Token afterNext,
            Map<String, Object> context) {

        Call with(Map<Object, Object> otherConf, Token otherPrevious) {
            return new Call(otherConf, token, otherPrevious, next, afterNext, context);
        }
    }

    @Override
    public final List<LintProblem> check(
            Map<Object, Object> conf,
            Token token,
            Token previous,
            Token next,
            Token afterNext,
            Map<String, Object> context) {
        return check(new Call(conf, token, previous, next, afterNext, context));
    }

    abstract List<LintProblem> check(Call call);

    /** What the rule itself says. */
    final List<LintProblem> ask(Call call) {
        return rule.check(call.conf, call.token, call.previous, call.next, call.afterNext, call.context);
    }
}
