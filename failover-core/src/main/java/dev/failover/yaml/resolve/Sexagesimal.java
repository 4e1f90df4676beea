package dev.failover.yaml.resolve;

/** Numbers to base 60 of YAML 1.1, such as {@code 22:30}: read as strings nowadays, but still quoted when printed. */
public final class Sexagesimal {
    private Sexagesimal() {}

    /** {@code [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?} */
    public static boolean matches(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return false;
        }
        int i = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        if (i == colon || text.charAt(i) == '_' || !numeric(text, i, colon)) {
            return false;
        }
        int at = colon;
        while (at < text.length() && text.charAt(at) == ':') {
            int digits = minuteDigits(text, at + 1);
            if (digits == 0) {
                return false;
            }
            at += 1 + digits;
        }
        return at == text.length() || (text.charAt(at) == '.' && numeric(text, at + 1, text.length()));
    }

    private static int minuteDigits(String text, int at) {
        if (!isDigit(text, at)) {
            return 0;
        }
        return isDigit(text, at + 1) && text.charAt(at) <= '5' ? 2 : 1;
    }

    private static boolean numeric(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text, i) && text.charAt(i) != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
