package dev.failover.goal.follow;

import dev.failover.FailoverException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long to wait for a swap in the cluster.
 *
 * @param text {@code failover.wait}, as it was typed
 * @param limit the timeout
 * @param kubectl {@code failover.kubectl}: the program that asks the cluster
 */
public record WaitOptions(String text, Duration limit, String kubectl) {
    private static final Pattern DURATION =
            Pattern.compile("(?=.)(?:(?<hours>\\d{1,4})h)?(?:(?<minutes>\\d{1,5})m)?(?:(?<seconds>\\d{1,6})s)?");
    private static final Duration LONGEST = Duration.ofHours(24);

    public WaitOptions {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new FailoverException("-Dfailover.wait=" + text
                    + " is not between a second and a day.\nFive minutes: -Dfailover.wait=5m");
        }
    }

    /**
     * @param text such as {@code 90s}, {@code 5m}, {@code 1h} or {@code 1h30m}
     * @throws FailoverException when it isn't a valid duration
     */
    public static WaitOptions of(String text, String kubectl) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new FailoverException("-Dfailover.wait=" + text
                    + " is not a duration.\nWrite a number with its unit, such as 90s, 5m or 1h.");
        }
        Duration limit = Duration.ofHours(number(parts, "hours"))
                .plusMinutes(number(parts, "minutes"))
                .plusSeconds(number(parts, "seconds"));
        return new WaitOptions(text, limit, kubectl);
    }

    private static long number(Matcher parts, String unit) {
        String digits = parts.group(unit);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
