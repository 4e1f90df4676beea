package dev.failover.schema.model;

import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * A format that a pattern and a length say all about.
 *
 * @param description what such a text must be
 */
record SyntaxFormat(Pattern pattern, int longest, String description) implements Format {

    static SyntaxFormat of(String pattern, int longest, String description) {
        return new SyntaxFormat(Pattern.compile(pattern), longest, description);
    }

    @Override
    public Optional<String> refusal(String text) {
        if (text.length() > longest) {
            return Optional.of("must be no more than " + longest + " characters, has " + text.length());
        }
        return pattern.matches(text) ? Optional.empty() : Optional.of("must be " + description);
    }
}
