package dev.failover.flux.substitution;

import dev.failover.source.Glob;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the operators inside {@code ${…}} do; lengths and positions count UTF-8 bytes, as in Flux. */
final class TemplateFunctions {
    private TemplateFunctions() {}

    static String apply(String operator, String value, List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        String second = arguments.size() < 2 ? "" : arguments.get(1);
        return switch (operator) {
            case "," -> first(value).toLowerCase(Locale.ROOT) + rest(value);
            case ",," -> value.toLowerCase(Locale.ROOT);
            case "^" -> first(value).toUpperCase(Locale.ROOT) + rest(value);
            case "^^" -> value.toUpperCase(Locale.ROOT);
            case "#" ->
                arguments.isEmpty() ? String.valueOf(utf8(value).length) : value.substring(Glob.shortest(first, value));
            case "##" -> value.substring(Glob.longest(first, value));
            case "%" -> withoutSuffix(value, Glob.shortest(reversed(first), reversed(value)));
            case "%%" -> withoutSuffix(value, Glob.longest(reversed(first), reversed(value)));
            case ":" -> substring(value, first, arguments.size() < 2 ? null : second);
            case "/" -> value.contains(first) ? replaceFirst(value, first, second) : value;
            case "//" -> value.replace(first, second);
            case "/#" -> arguments.size() == 2 && value.startsWith(first) ? replaceFirst(value, first, second) : value;
            case "/%" ->
                arguments.size() == 2 && value.endsWith(first)
                        ? value.substring(0, value.length() - first.length()) + second
                        : value;
            default -> value.isEmpty() ? String.join("", arguments) : value;
        };
    }

    private static String first(String value) {
        return value.isEmpty() ? "" : value.substring(0, value.offsetByCodePoints(0, 1));
    }

    private static String rest(String value) {
        return value.isEmpty() ? "" : value.substring(value.offsetByCodePoints(0, 1));
    }

    private static String replaceFirst(String value, String from, String to) {
        int at = value.indexOf(from);
        return value.substring(0, at) + to + value.substring(at + from.length());
    }

    private static String withoutSuffix(String value, int length) {
        return value.substring(0, value.length() - length);
    }

    private static String reversed(String value) {
        return new StringBuilder(value).reverse().toString();
    }

    /** A position or length that isn't a number leaves the value as it is, as in a shell. */
    private static String substring(String value, String position, @Nullable String length) {
        byte[] bytes = utf8(value);
        try {
            int start = Integer.parseInt(position);
            start = start < 0 ? Math.max(0, bytes.length + start) : start;
            if (start >= bytes.length) {
                return "";
            }
            int end = length == null ? bytes.length : Math.min(bytes.length, start + Integer.parseInt(length));
            if (end < start) {
                throw new BadSubstitutionException("a substring's length can't be negative: " + length);
            }
            return new String(Arrays.copyOfRange(bytes, start, end), StandardCharsets.UTF_8);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static byte[] utf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
