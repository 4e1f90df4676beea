package dev.failover.kustomize.model;

import dev.failover.kustomize.model.LabelRequirement.Operator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the string form of label selectors, as Kubernetes' {@code labels.Parse} does. */
final class LabelSelectorParser {
    private static final Pattern TOKEN = Pattern.compile("[ \\t\\r\\n]+|(!=|==|[=!<>(),]|[^=!<>(), \\t\\r\\n]+)");
    private static final Pattern SYMBOL = Pattern.compile("!=|==|[=!<>(),]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    private static final Pattern PREFIX =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final int MAX_NAME = 63;
    private static final int MAX_PREFIX = 253;
    private static final String END = "";
    private static final Map<String, Operator> OPERATORS = Map.of(
            "=", Operator.IN,
            "==", Operator.IN,
            "!=", Operator.NOT_IN,
            "in", Operator.IN,
            "notin", Operator.NOT_IN,
            ">", Operator.GREATER,
            "<", Operator.LESS);

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private LabelSelectorParser(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                tokens.add(matcher.group(1));
            }
        }
        tokens.add(END);
    }

    /** @throws IllegalArgumentException whose message says what is wrong */
    static List<LabelRequirement> parse(String text) {
        return new LabelSelectorParser(text).requirements();
    }

    private List<LabelRequirement> requirements() {
        List<LabelRequirement> requirements = new ArrayList<>();
        if (peek().equals(END)) {
            return requirements;
        }
        do {
            if (!isWord(peek()) && !peek().equals("!")) {
                throw unexpected(peek(), "an identifier");
            }
            requirements.add(requirement());
        } while (accept(","));
        if (!peek().equals(END)) {
            throw unexpected(peek(), "',' or the end");
        }
        return requirements;
    }

    private LabelRequirement requirement() {
        boolean negated = accept("!");
        String key = word("an identifier");
        requireQualifiedName(key);
        if (negated) {
            return new LabelRequirement(key, Operator.MISSING, Set.of());
        }
        if (peek().equals(END) || peek().equals(",")) {
            return new LabelRequirement(key, Operator.EXISTS, Set.of());
        }
        String symbol = next();
        Operator operator = OPERATORS.get(symbol);
        if (operator == null) {
            throw unexpected(symbol, "'=', '!=', '==', 'in', 'notin'");
        }
        Set<String> values = isWord(symbol) ? list() : Set.of(exactValue());
        values.forEach(value -> requireValue(value, operator));
        return new LabelRequirement(key, operator, values);
    }

    private String exactValue() {
        return peek().equals(END) || peek().equals(",") ? "" : word("an identifier");
    }

    /** In parentheses; a value may be left out, which stands for the empty one. */
    private Set<String> list() {
        if (!accept("(")) {
            throw unexpected(peek(), "'('");
        }
        Set<String> values = new HashSet<>();
        do {
            values.add(peek().equals(",") || peek().equals(")") ? "" : word("',' or an identifier"));
        } while (accept(","));
        if (!accept(")")) {
            throw unexpected(peek(), "',' or ')'");
        }
        return values;
    }

    private String word(String expected) {
        if (!isWord(peek())) {
            throw unexpected(peek(), expected);
        }
        return next();
    }

    private static boolean isWord(String token) {
        return !token.equals(END) && !SYMBOL.matcher(token).matches();
    }

    private boolean accept(String symbol) {
        boolean found = peek().equals(symbol);
        at += found ? 1 : 0;
        return found;
    }

    private String peek() {
        return tokens.get(at);
    }

    private String next() {
        String token = tokens.get(at);
        at += token.equals(END) ? 0 : 1;
        return token;
    }

    private static void requireQualifiedName(String key) {
        int slash = key.lastIndexOf('/');
        String prefix = slash < 0 ? null : key.substring(0, slash);
        boolean prefixOk = prefix == null
                || (prefix.length() <= MAX_PREFIX && PREFIX.matcher(prefix).matches());
        String name = key.substring(slash + 1);
        if (!prefixOk || name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("invalid label key \"" + key + "\"");
        }
    }

    private static void requireValue(String value, Operator operator) {
        boolean compares = operator == Operator.GREATER || operator == Operator.LESS;
        if (compares && !LabelRequirement.isNumber(value)) {
            throw new IllegalArgumentException("for '>' and '<' the value must be an integer, but is '" + value + "'");
        }
        if (value.length() > MAX_NAME
                || !(value.isEmpty() || NAME.matcher(value).matches())) {
            throw new IllegalArgumentException("invalid label value \"" + value + "\"");
        }
    }

    private static IllegalArgumentException unexpected(String found, String expected) {
        return new IllegalArgumentException("found '" + found + "', expected: " + expected);
    }
}
