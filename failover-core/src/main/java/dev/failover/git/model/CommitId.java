package dev.failover.git.model;

import java.util.regex.Pattern;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/** The full name of a commit: 40 lower-case hexadecimal digits. */
public record CommitId(String name) {
    private static final Pattern FULL = Pattern.compile("[0-9a-f]{40}");
    private static final int ABBREVIATED = 7;

    public CommitId {
        if (!FULL.matcher(name).matches()) {
            throw new IllegalArgumentException("not a full commit id: " + name);
        }
    }

    public static CommitId of(AnyObjectId id) {
        return new CommitId(id.name());
    }

    public ObjectId objectId() {
        return ObjectId.fromString(name);
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
