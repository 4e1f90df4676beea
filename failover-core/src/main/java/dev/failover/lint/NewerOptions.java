package dev.failover.lint;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Options of yamllint 1.34 to 1.38, which the library doesn't know: it is handed the others.
 *
 * @param consistentQuotes {@code quoted-strings: quote-type: consistent}
 * @param quotedKeys {@code quoted-strings: check-keys}
 * @param ignoredKeys {@code key-ordering: ignored-keys}
 * @param mergeKeysOnce {@code key-duplicates: forbid-duplicated-merge-keys}
 */
record NewerOptions(boolean consistentQuotes, boolean quotedKeys, List<Pattern> ignoredKeys, boolean mergeKeysOnce) {
    static final NewerOptions NONE = new NewerOptions(false, false, List.of(), false);

    private static final Set<String> BOOLEANS = Set.of("true", "false");

    NewerOptions {
        ignoredKeys = List.copyOf(ignoredKeys);
    }

    /** With what a rule's options say of them. */
    NewerOptions with(String rule, YamlMapping options) {
        return switch (rule) {
            case "quoted-strings" ->
                new NewerOptions(
                        options.text("quote-type").filter("consistent"::equals).isPresent(),
                        isTrue(options, "check-keys"),
                        ignoredKeys,
                        mergeKeysOnce);
            case "key-ordering" -> new NewerOptions(consistentQuotes, quotedKeys, patterns(options), mergeKeysOnce);
            case "key-duplicates" ->
                new NewerOptions(
                        consistentQuotes, quotedKeys, ignoredKeys, isTrue(options, "forbid-duplicated-merge-keys"));
            default -> this;
        };
    }

    /** The options that are left for the library. */
    static YamlMapping without(String rule, YamlMapping options) {
        return switch (rule) {
            case "quoted-strings" ->
                (options.text("quote-type").filter("consistent"::equals).isPresent()
                                ? options.without("quote-type")
                                : options)
                        .without(known(options, "check-keys"));
            case "key-ordering" -> patterns(options).isEmpty() ? options : options.without("ignored-keys");
            case "key-duplicates" -> options.without(known(options, "forbid-duplicated-merge-keys"));
            default -> options;
        };
    }

    /** The name of an option, if it is on or off; else one that isn't there: the library says what is wrong. */
    private static String known(YamlMapping options, String name) {
        return options.text(name).filter(BOOLEANS::contains).isPresent() ? name : "";
    }

    private static boolean isTrue(YamlMapping options, String name) {
        return options.text(name).filter("true"::equals).isPresent();
    }

    /** None when one of them is no expression. */
    private static List<Pattern> patterns(YamlMapping options) {
        List<Pattern> patterns = new ArrayList<>();
        try {
            for (YamlNode item :
                    options.sequence("ignored-keys").map(YamlSequence::items).orElse(List.of())) {
                patterns.add(Pattern.compile(item instanceof YamlScalar scalar ? scalar.text() : ""));
            }
        } catch (PatternSyntaxException e) {
            return List.of();
        }
        return patterns;
    }
}
