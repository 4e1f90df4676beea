package dev.failover.git;

import java.util.regex.Pattern;

/** The full name of a commit: 40 lower-case hexadecimal digits. */
public record CommitId(String name) {
    private static final Pattern FULL = Pattern.compile("[0-9a-f]{40}");
    private static final int ABBREVIATED = 7;

    public CommitId {
        if (!FULL.matcher(name).matches()) {
            throw new IllegalArgumentException("not a full commit id: " + name);
        }
    }

    /** The first 7 digits, for messages; unlike Git's own abbreviation not checked to be unique. */
    public String abbreviated() {
        return name.substring(0, ABBREVIATED);
    }

    @Override
    public String toString() {
        return name;
    }
}
