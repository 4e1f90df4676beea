package dev.failover.yaml.parse;

/**
 * How much a document may ask of its readers. Real manifests stay far below; what doesn't is refused by name, before
 * anything downstream recurses into it or copies it.
 */
final class ParseLimits {
    /** Levels of nesting. Readers recurse; this is what the smallest usual thread stack bears with ease. */
    static final int DEPTH = 500;

    /** Characters in one file: the API server takes objects of about 1.5 MiB, so this is many of the largest. */
    static final int CHARS = 64 * 1024 * 1024;

    /** Nodes that exist only because aliases repeat them. */
    static final long REPEATED_NODES = 500_000;

    /** A repeated scalar counts once more for so many characters, for its text is repeated too. */
    static final int CHARS_PER_NODE = 128;

    private ParseLimits() {}
}
