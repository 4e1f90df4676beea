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
final class ModernQuotes extends TokenRule {
    private static final String QUOTES = "consistent quotes";
    private static final String TYPE = "quote-type";

    private final TokenRule rule;
    private final NewerOptions options;

    ModernQuotes(TokenRule rule, NewerOptions options) {
        this.rule = rule;
        this.options = options;
    }

    @Override
    public List<LintProblem> check(
            Map<Object, Object> conf,
            Token token,
            Token previous,
            Token next,
            Token afterNext,
            Map<String, Object> context) {
        boolean key = previous instanceof KeyToken;
        Token before =
                key && options.quotedKeys() ? new ValueToken(previous.getStartMark(), previous.getEndMark()) : previous;
        boolean counts = !key || options.quotedKeys();
        Map<Object, Object> inForce = options.consistentQuotes() && counts ? consistent(conf, token, context) : conf;
        List<LintProblem> found = rule.check(inForce, token, before, next, afterNext, context);
        return found.isEmpty() ? found : found.stream().map(p -> said(p, key)).toList();
    }

    /** The first quotes of a file are those of all. */
    private static Map<Object, Object> consistent(Map<Object, Object> conf, Token token, Map<String, Object> context) {
        String own = token instanceof ScalarToken scalar ? type(scalar.getStyle()) : "any";
        if (!own.equals("any")) {
            context.putIfAbsent(QUOTES, own);
        }
        Map<Object, Object> narrowed = new HashMap<>(conf);
        narrowed.put(TYPE, context.getOrDefault(QUOTES, "any"));
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
