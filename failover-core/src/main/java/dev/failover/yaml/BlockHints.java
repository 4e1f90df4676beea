package dev.failover.yaml;

/** The indentation and chomping indicators behind {@code |} or {@code >}, as go-yaml writes them. */
public final class BlockHints {
    private BlockHints() {}

    public static String of(String value) {
        char first = value.charAt(0);
        String indentation = first == ' ' || TextShape.isBreak(first) ? "2" : "";
        return indentation + chomping(value);
    }

    private static String chomping(String value) {
        int last = value.length() - 1;
        if (!TextShape.isBreak(value.charAt(last))) {
            return "-";
        }
        return last == 0 || TextShape.isBreak(value.charAt(last - 1)) ? "+" : "";
    }
}
