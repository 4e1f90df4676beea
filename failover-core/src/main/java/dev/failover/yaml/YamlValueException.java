package dev.failover.yaml;

/** A node that parses but has no value: {@code !!int x}, a NaN where JSON is wanted. The message says why, in a clause. */
public final class YamlValueException extends RuntimeException {
    private final transient YamlNode node;

    public YamlValueException(String message, YamlNode node) {
        super(message);
        this.node = node;
    }

    /** What can't be read or printed; its location is where the user has to look. */
    public YamlNode node() {
        return node;
    }
}
