package dev.failover.flux.substitution;

import dev.failover.flux.substitution.Template.Expression;
import dev.failover.flux.substitution.Template.Part;
import dev.failover.flux.substitution.Template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads templates; what it accepts and refuses is what Flux's parser does, odd cases included. */
final class TemplateParser {
    private final String text;
    private int at;

    TemplateParser(String text) {
        this.text = text;
    }

    Template parse() {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (at < text.length()) {
            if (text.startsWith("$$", at)) {
                literal.append('$');
                at += 2;
            } else if (text.startsWith("${", at)) {
                if (!literal.isEmpty()) {
                    parts.add(new Text(literal.toString()));
                    literal.setLength(0);
                }
                parts.add(expression());
            } else {
                literal.append(text.charAt(at++));
            }
        }
        if (!literal.isEmpty()) {
            parts.add(new Text(literal.toString()));
        }
        return new Template(parts);
    }

    private Expression expression() {
        at += 2;
        if (peek() == '#') {
            at++;
            String name = identifier("bad substitution");
            close();
            return new Expression(name, "#", List.of());
        }
        String name = identifier("no variable name behind '${'");
        return switch (peek()) {
            case ':' -> colon(name);
            case '=' -> fallback(name, 1);
            case ',', '^' -> {
                Expression casing = new Expression(name, operator(",^"), List.of());
                close();
                yield casing;
            }
            case '/' -> replacement(name);
            case '#' -> removal(name, "#");
            case '%' -> removal(name, "%");
            default -> {
                if (peek() != '}') {
                    throw new BadSubstitutionException("missing closing brace behind '${" + name + "'");
                }
                at++;
                yield new Expression(name, "", List.of());
            }
        };
    }

    private Expression colon(String name) {
        boolean isDefault = at + 1 < text.length() && "=-?+".indexOf(text.charAt(at + 1)) >= 0;
        return isDefault ? fallback(name, 2) : substring(name);
    }

    private Expression fallback(String name, int length) {
        String operator = text.substring(at, at + length);
        at += length;
        List<Template> arguments = new ArrayList<>();
        while (peek() != '}') {
            arguments.add(argument(c -> c != '}', false));
        }
        at++;
        return new Expression(name, operator, arguments);
    }

    private Expression substring(String name) {
        at++;
        List<Template> arguments = new ArrayList<>();
        arguments.add(argument(c -> c != ':' && c != '}', false));
        if (peek() == ':') {
            skip(':');
            arguments.add(argument(c -> c != '}', false));
        }
        close();
        return new Expression(name, ":", arguments);
    }

    private Expression removal(String name, String sign) {
        String operator = operator(sign);
        Template pattern = argument(c -> c != '}', false);
        close();
        return new Expression(name, operator, List.of(pattern));
    }

    private Expression replacement(String name) {
        int start = at++;
        if ("/#%".indexOf(peek()) >= 0) {
            at++;
        }
        String operator = text.substring(start, at);
        List<Template> arguments = new ArrayList<>();
        arguments.add(argument(c -> c != '/', true));
        if (peek() != '/') {
            throw new BadSubstitutionException("bad substitution of '" + name + "'");
        }
        skip('/');
        if (peek() != '}') {
            arguments.add(argument(c -> c != '}', true));
        }
        close();
        return new Expression(name, operator, arguments);
    }

    /** Either one nested expression or one run of text, never both: so it is in Flux. */
    private Template argument(IntPredicate accepts, boolean escapes) {
        if (text.startsWith("${", at)) {
            return new Template(List.of(expression()));
        }
        StringBuilder run = new StringBuilder();
        int start = at;
        while (at < text.length() && !text.startsWith("${", at)) {
            if (escapes && isEscape()) {
                at++;
            } else if (!accepts.test(text.charAt(at))) {
                break;
            }
            run.append(text.charAt(at++));
        }
        if (at == start) {
            throw new BadSubstitutionException(
                    at >= text.length() ? "missing closing brace" : "unable to parse substitution");
        }
        return new Template(List.of(new Text(run.toString())));
    }

    private boolean isEscape() {
        return text.startsWith("$$", at) || text.startsWith("\\/", at) || text.startsWith("\\\\", at);
    }

    private String identifier(String otherwise) {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (at == start) {
            throw new BadSubstitutionException(otherwise);
        }
        return text.substring(start, at);
    }

    /** One or two of these signs. */
    private String operator(String signs) {
        int start = at;
        while (at < start + 2 && signs.indexOf(peek()) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skip(char c) {
        while (peek() == c) {
            at++;
        }
    }

    private void close() {
        if (peek() != '}') {
            throw new BadSubstitutionException("bad substitution: '}' expected");
        }
        at++;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
