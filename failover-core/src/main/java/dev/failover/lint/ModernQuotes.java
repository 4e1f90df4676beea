package dev.failover.lint;

import com.github.sbaudoin.yamllint.LintProblem;
import com.github.sbaudoin.yamllint.rules.TokenRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.tokens.KeyToken;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;
import org.yaml.snakeyaml.tokens.ValueToken;

/** The library's {@code quoted-strings} with what it has learnt in yamllint since: keys, and the same quotes throughout. */
final class ModernQuotes extends AdaptedRule {
    private static final String QUOTES = "consistent quotes";
    private static final String TYPE = "quote-type";

    private final NewerOptions options;

    ModernQuotes(TokenRule rule, NewerOptions options) {
        super(rule);
        this.options = options;
    }

    @Override
    List<LintProblem> check(Call call) {
        Token previous = call.previous();
        boolean key = previous instanceof KeyToken;
        Token before =
                key && options.quotedKeys() ? new ValueToken(previous.getStartMark(), previous.getEndMark()) : previous;
        boolean counts = !key || options.quotedKeys();
        Map<Object, Object> inForce = options.consistentQuotes() && counts ? consistent(call) : call.conf();
        return ask(call.with(inForce, before)).stream().map(p -> said(p, key)).toList();
    }

    /** The first quotes of a file are those of all. */
    private static Map<Object, Object> consistent(Call call) {
        String own = call.token() instanceof ScalarToken scalar ? type(scalar.getStyle()) : "any";
        if (!own.equals("any")) {
            call.context().putIfAbsent(QUOTES, own);
        }
        Map<Object, Object> narrowed = new HashMap<>(call.conf());
        narrowed.put(TYPE, call.context().getOrDefault(QUOTES, "any"));
        return narrowed;
    }

    private static String type(ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED -> "single";
            case DOUBLE_QUOTED -> "double";
            default -> "any";
        };
    }

    private LintProblem said(LintProblem problem, boolean key) {
        String text = key ? problem.getDesc().replace("string value", "string key") : problem.getDesc();
        return new LintProblem(
                problem.getLine(),
                problem.getColumn(),
                options.consistentQuotes()
                        ? text.replaceAll("with (any|single|double) quotes", "with " + QUOTES)
                        : text);
    }
}
