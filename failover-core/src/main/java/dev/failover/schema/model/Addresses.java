package dev.failover.schema.model;

import java.util.Map;
import java.util.Optional;

/** Formats of network addresses. */
final class Addresses {
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    static final Map<String, Format> FORMATS = Map.of(
            "ipv4", text -> refused(isIpv4(text), "an IPv4 address"),
            "ipv6", text -> refused(isIpv6(text), "an IPv6 address"),
            "ip", text -> refused(isIpv4(text) || isIpv6(text), "an IP address, such as 10.9.8.7 or 2001:db8::1"),
            "cidr", text -> refused(isCidr(text), "an address block, such as 10.9.8.0/24 or 2001:db8::/64"),
            "mac",
                    text -> refused(
                            text.matches(
                                    "([0-9A-Fa-f]{2}[:-]){5,7}[0-9A-Fa-f]{2}|([0-9A-Fa-f]{4}\\.){2,3}[0-9A-Fa-f]{4}"),
                            "a MAC address"));

    private Addresses() {}

    private static Optional<String> refused(boolean valid, String description) {
        return valid ? Optional.empty() : Optional.of("must be " + description);
    }

    private static boolean isIpv4(String text) {
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
    private static boolean isIpv6(String text) {
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

    private static boolean isCidr(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
            return false;
        }
        String address = text.substring(0, slash);
        int bits = Integer.parseInt(text.substring(slash + 1));
        return isIpv4(address) ? bits <= IPV4_BITS : isIpv6(address) && bits <= IPV6_BITS;
    }
}
