package dev.failover.topology;

/**
 * A node label with its value, such as {@code role: primary}.
 *
 * <p>An entry of the configuration names the value, or the whole as {@code key=value}, or only a key: a text with a
 * {@code /} can't be a label's value, so it is the key of a label whose value is {@code true}.
 */
public record NodeLabel(String key, String value) {

    static NodeLabel parse(String text, String defaultKey) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            return new NodeLabel(text.substring(0, equals), text.substring(equals + 1));
        }
        return text.contains("/") ? new NodeLabel(text, "true") : new NodeLabel(defaultKey, text);
    }

    @Override
    public String toString() {
        return key + "=" + value;
    }
}
