package dev.failover.git.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote or made a commit. */
public record Identity(String name, String email) {
    private static final Pattern WRITTEN = Pattern.compile("\\s*([^<>\\n]*?)\\s*<\\s*([^<>\\n]*?)\\s*>\\s*");

    public Identity {
        if (name.isBlank() || email.isBlank() || (name + email).matches("(?s).*[<>\\n\\x00].*")) {
            throw new IllegalArgumentException("not a name and an address: " + name + " <" + email + ">");
        }
    }

    /** Reads {@code Name <address>}; empty when the text isn't that. */
    public static Optional<Identity> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches() || matcher.group(1).isBlank() || matcher.group(2).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Identity(matcher.group(1), matcher.group(2)));
    }

    @Override
    public String toString() {
        return name + " <" + email + ">";
    }
}
