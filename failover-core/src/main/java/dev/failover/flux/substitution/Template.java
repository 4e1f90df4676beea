package dev.failover.flux.substitution;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A text with {@code ${…}} expressions, as Flux's {@code postBuild} reads them (github.com/fluxcd/pkg/envsubst). */
public record Template(List<Part> parts) {
    public Template {
        parts = List.copyOf(parts);
    }

    /** Literal text or an expression. */
    sealed interface Part permits Text, Expression {}

    record Text(String value) implements Part {}

    /**
     * One {@code ${name}} or {@code ${name<operator>arguments}}.
     *
     * @param operator "" for a bare reference
     */
    public record Expression(String name, String operator, List<Template> arguments) implements Part {
        /** These bring a value of their own, so that the variable need not be set. */
        private static final List<String> DEFAULTS = List.of("=", ":=", ":-", ":?", ":+");

        public Expression {
            arguments = List.copyOf(arguments);
        }

        boolean toleratesUnset() {
            return DEFAULTS.contains(operator);
        }
    }

    /**
     * Parses a text.
     *
     * @throws BadSubstitutionException where Flux refuses it too
     */
    public static Template parse(String text) {
        return new TemplateParser(text).parse();
    }

    /** Whether anything would change at all. */
    static boolean concerns(String text) {
        return text.contains("${") || text.contains("$$");
    }

    /** The text with each expression replaced; {@code variables} says what its name stands for, empty: not set. */
    public String expand(Function<Expression, Optional<String>> variables) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Text text) {
                out.append(text.value());
            } else if (part instanceof Expression expression) {
                List<String> arguments = expression.arguments().stream()
                        .map(a -> a.expand(variables))
                        .toList();
                String value = variables.apply(expression).orElse("");
                out.append(TemplateFunctions.apply(expression.operator(), value, arguments));
            }
        }
        return out.toString();
    }

    /** Every expression, those in arguments too. */
    List<Expression> expressions() {
        return parts.stream()
                .filter(Expression.class::isInstance)
                .map(Expression.class::cast)
                .flatMap(
                        e -> Stream.concat(Stream.of(e), e.arguments().stream().flatMap(a -> a.expressions().stream())))
                .toList();
    }
}
