package dev.failover.yaml;

/** What was read isn't YAML; the message says why in a clause, the offset where. */
public final class YamlSyntaxException extends RuntimeException {
    private final int offset;

    public YamlSyntaxException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    public int offset() {
        return offset;
    }
}
