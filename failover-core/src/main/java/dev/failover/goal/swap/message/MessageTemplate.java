package dev.failover.goal.swap.message;

import dev.failover.FailoverException;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The free part of a commit message. {@code {services}}, {@code {action}}, {@code {phrase}}, {@code {timestamp}},
 * {@code {mode}}, {@code {reason}} and {@code {details}} are replaced; {@code \n} stands for a line break, so that a
 * template can be typed on a command line.
 */
record MessageTemplate(String text) {
    static final MessageTemplate DEFAULT =
            new MessageTemplate("failover: {services} - {phrase}\n\nTimestamp: {timestamp}\n\n{details}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    /** @throws FailoverException when the template has a placeholder that isn't known, or would leave no subject */
    String filled(Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(text.replace("\\n", "\n"));
        String filled = matcher.replaceAll(match -> {
                    String value = values.get(match.group(1));
                    if (value == null) {
                        throw new FailoverException("-Dfailover.message has the unknown placeholder " + match.group()
                                + ".\nThere are {" + String.join("}, {", new TreeSet<>(values.keySet())) + "}.");
                    }
                    return Matcher.quoteReplacement(value);
                })
                .strip();
        if (filled.isEmpty()) {
            throw new FailoverException("-Dfailover.message leaves no subject for the commit.\n"
                    + "Begin it with a line such as 'failover: {services} - {phrase}'.");
        }
        return filled;
    }
}
