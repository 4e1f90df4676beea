package dev.failover.report.picture;

/**
 * One object of a side: a node, a volume or a claim.
 *
 * @param kind what it is, such as {@code volume}
 * @param name empty where not even that is known
 * @param detail what else is worth a glance, such as its size; may be empty
 */
public record Part(String kind, String name, String detail, Condition condition) {

    /** Whether it can be relied upon. */
    public enum Condition {
        SOUND,
        /** An error is said of it. */
        WRONG,
        /** Something names it, and no build holds it. */
        MISSING
    }

    /** In words, such as {@code volume pv-sonarr (missing)}. */
    @Override
    public String toString() {
        String remark = switch (condition) {
            case SOUND -> detail;
            case WRONG -> detail.isEmpty() ? "wrong" : detail + ", wrong";
            case MISSING -> "missing";
        };
        return kind + (name.isEmpty() ? "" : " " + name) + (remark.isEmpty() ? "" : " (" + remark + ")");
    }
}
