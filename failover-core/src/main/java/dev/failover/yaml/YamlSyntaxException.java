package dev.failover.yaml;

/** What was read isn't YAML; the message says why in a clause, the offset where. */
final class YamlSyntaxException extends RuntimeException {
    private final int offset;

    YamlSyntaxException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }
}
