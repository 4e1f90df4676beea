package dev.failover.lint;

import com.github.sbaudoin.yamllint.LintProblem;
import com.github.sbaudoin.yamllint.rules.TokenRule;
import com.google.re2j.Pattern;
import java.util.List;
import org.yaml.snakeyaml.tokens.KeyToken;
import org.yaml.snakeyaml.tokens.ScalarToken;

/** The library's {@code key-ordering}, which doesn't see the keys that match one of the expressions. */
final class OrderOfSomeKeys extends AdaptedRule {
    private final List<Pattern> ignored;

    OrderOfSomeKeys(TokenRule rule, List<Pattern> ignored) {
        super(rule);
        this.ignored = List.copyOf(ignored);
    }

    @Override
    List<LintProblem> check(Call call) {
        boolean skipped = call.token() instanceof KeyToken
                && call.next() instanceof ScalarToken key
                && ignored.stream().anyMatch(p -> p.matcher(key.getValue()).find());
        return skipped ? List.of() : ask(call);
    }
}
