package dev.failover.yaml.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The timestamps that go-yaml recognises: a date, a date and a time with a space between, or a date and a time with
 * {@code T} and an offset. Numbers needn't be padded. Source: {@code allowedTimestampFormats} of go-yaml's resolve.go,
 * read by the rules of Go's {@code time.Parse}.
 */
final class Timestamp {
    private static final int NANO_DIGITS = 9;

    private final String text;
    private int at;

    private Timestamp(String text) {
        this.text = text;
    }

    /** The timestamp in RFC 3339, fraction without trailing zeros; null when the text isn't one. */
    @Nullable
    static String rfc3339(String text) {
        boolean candidate = text.length() >= 8 && text.charAt(4) == '-' && Character.isDigit(text.charAt(0));
        return candidate ? new Timestamp(text).read() : null;
    }

    private @Nullable String read() {
        int year = number(4, 4);
        int month = separator('-') ? number(1, 2) : -1;
        int day = separator('-') ? number(1, 2) : -1;
        if (year < 0 || month < 0 || day < 0 || !isDate(year, month, day)) {
            return null;
        }
        String date = String.format("%04d-%02d-%02d", year, month, day);
        if (at == text.length()) {
            return date + "T00:00:00Z";
        }
        boolean offset = separator('T') || separator('t');
        if (!offset && !spaces()) {
            return null;
        }
        String time = time();
        String zone = offset ? zone() : "Z";
        return time != null && zone != null && at == text.length() ? date + "T" + time + zone : null;
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private @Nullable String time() {
        int hour = number(1, 2);
        int minute = separator(':') ? number(1, 2) : -1;
        int second = separator(':') ? number(1, 2) : -1;
        boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return valid ? String.format("%02d:%02d:%02d", hour, minute, second) + fraction() : null;
    }

    private String fraction() {
        if (at + 1 >= text.length() || (text.charAt(at) != '.' && text.charAt(at) != ',') || !isDigit(at + 1)) {
            return "";
        }
        int start = ++at;
        while (at < text.length() && isDigit(at)) {
            at++;
        }
        int end = Math.min(at, start + NANO_DIGITS);
        while (end > start && text.charAt(end - 1) == '0') {
            end--;
        }
        return end == start ? "" : "." + text.substring(start, end);
    }

    private @Nullable String zone() {
        if (separator('Z')) {
            return "Z";
        }
        String sign = separator('+') ? "+" : separator('-') ? "-" : null;
        int hours = number(2, 2);
        int minutes = separator(':') ? number(2, 2) : -1;
        if (sign == null || hours < 0 || hours > 24 || minutes < 0 || minutes > 60) {
            return null;
        }
        return hours + minutes == 0 ? "Z" : String.format("%s%02d:%02d", sign, hours, minutes);
    }

    private boolean separator(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private boolean spaces() {
        int start = at;
        while (separator(' ')) {
            continue;
        }
        return at > start;
    }

    /** Some digits as a number; -1, and nowhere further, when there are fewer. */
    private int number(int atLeast, int atMost) {
        int start = at;
        while (at < text.length() && at - start < atMost && isDigit(at)) {
            at++;
        }
        return at - start < atLeast ? -1 : Integer.parseInt(text, start, at, 10);
    }

    private boolean isDigit(int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
