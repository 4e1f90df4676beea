package dev.failover.yaml.parse;

/** A document asks for more than {@link ParseLimits} grant; the message says for what. */
final class LimitExceededException extends RuntimeException {
    private final int offset;

    LimitExceededException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }
}
