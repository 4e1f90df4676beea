package dev.failover.kustomize.model.operand;

/**
 * How a generated resource is to be treated.
 *
 * @param behavior what to do about a resource of the same id
 * @param needsHash whether its name gets a hash of its contents at the end of the build
 */
public record Generation(Behavior behavior, boolean needsHash) {
    /** That of a resource which no generator made. */
    public static final Generation NONE = new Generation(Behavior.UNSPECIFIED, false);

    /** The generator's {@code behavior}. */
    public enum Behavior {
        UNSPECIFIED,
        CREATE,
        REPLACE,
        MERGE
    }
}
