package dev.failover.report;

/** Text from a repository, made harmless for a terminal. */
public final class Printable {
    private Printable() {}

    /** The same length and columns; what would break the line or drive the terminal is a blank. */
    public static String of(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || isInvisible(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Such as the marks that turn the direction of writing around. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
