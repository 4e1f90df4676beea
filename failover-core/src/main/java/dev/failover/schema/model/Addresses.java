package dev.failover.schema.model;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Formats of network addresses. */
final class Addresses {
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;
    private static final int LONGEST_HOST = 255;
    private static final int LONGEST_LABEL = 63;

    private static final Pattern MAC =
            Pattern.compile("(?:[0-9A-Fa-f]{2}[:-]){5,19}[0-9A-Fa-f]{2}|(?:[0-9A-Fa-f]{4}\\.){2,9}[0-9A-Fa-f]{4}");
    private static final Pattern HOST_LABEL =
            Pattern.compile("[a-zA-Z0-9\\p{S}\\p{L}](?:[-a-zA-Z0-9\\p{S}\\p{L}]*[a-zA-Z0-9\\p{S}\\p{L}])?");
    private static final Pattern URI = Pattern.compile("(?:[a-zA-Z][-+.a-zA-Z0-9]*:|/).*|\\*");
    private static final Pattern BROKEN_URI = Pattern.compile(".*[\\x00-\\x1f\\x7f].*|[^/]*//[^/]*[ <>].*");

    static final Map<String, Format> FORMATS = Map.of(
            "ip",
            text -> isIpv4(text) || isIpv6(text)
                    ? Optional.empty()
                    : Optional.of("must be an IP address, such as 10.9.8.7 or 2001:db8::1"));

    private Addresses() {}

    static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (!part.matches("[0-9]{1,3}") || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    /** Groups of four hexadecimal digits; one "::" may stand for several, an IPv4 address for the last two. */
    static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == 8;
        }
        String after = text.substring(gap + 2);
        int before = gap == 0 ? 0 : groups(text.substring(0, gap));
        int behind = after.isEmpty() ? 0 : groups(after);
        return after.indexOf("::") < 0 && before >= 0 && behind >= 0 && before + behind < 8;
    }

    /** How many groups a run has, or a number below any sum that is right. */
    private static int groups(String run) {
        int count = 0;
        String[] parts = run.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean embedded = i == parts.length - 1 && isIpv4(parts[i]);
            if (!embedded && !parts[i].matches("[0-9A-Fa-f]{1,4}")) {
                return -1;
            }
            count += embedded ? 2 : 1;
        }
        return count;
    }

    static boolean isCidr(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
            return false;
        }
        String address = text.substring(0, slash);
        int bits = Integer.parseInt(text.substring(slash + 1));
        return isIpv4(address) ? bits <= IPV4_BITS : isIpv6(address) && bits <= IPV6_BITS;
    }

    static boolean isMac(String text) {
        return MAC.matches(text);
    }

    static boolean isHostName(String text) {
        return text.length() <= LONGEST_HOST
                && Arrays.stream(text.split("\\.", -1))
                        .allMatch(label -> label.length() <= LONGEST_LABEL && HOST_LABEL.matches(label));
    }

    static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && at < text.length() - 1;
    }

    /** With a scheme, or a path from the root, as a request names it. */
    static boolean isUri(String text) {
        return URI.matches(text) && !BROKEN_URI.matches(text);
    }
}
