package dev.failover.schema.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The schedule of a CronJob: five fields, or a descriptor. Source: {@code ParseStandard} of github.com/robfig/cron/v3,
 * which is what Kubernetes calls, and the ban of {@code TZ} in its validation of CronJobs.
 */
final class CronFormat implements Format {
    private static final List<String> DESCRIPTORS =
            List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    /** @param names of the values from {@code least} on; empty where there are none */
    private record Field(String name, int least, int most, List<String> names) {}

    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of month", 1, 31, List.of()),
            new Field("month", 1, 12, MONTHS),
            new Field("day of week", 0, 6, DAYS));

    @Override
    public Optional<String> refusal(String text) {
        String schedule = text.strip();
        if (schedule.contains("TZ=")) {
            return Optional.of("must not contain TZ or CRON_TZ; the time zone goes into 'timeZone'");
        }
        if (schedule.startsWith("@")) {
            return DESCRIPTORS.contains(schedule) || schedule.matches("@every ([0-9.]+(ns|us|µs|ms|s|m|h))+")
                    ? Optional.empty()
                    : Optional.of("is not a schedule: unknown descriptor " + schedule);
        }
        String[] parts = schedule.split("\\s+");
        if (parts.length != FIELDS.size()) {
            return Optional.of("is not a schedule: expected 5 fields (minute, hour, day of month, month, day of week),"
                    + " found " + (schedule.isEmpty() ? 0 : parts.length));
        }
        for (int i = 0; i < parts.length; i++) {
            Field field = FIELDS.get(i);
            if (!isList(parts[i], field)) {
                return Optional.of("is not a schedule: '" + parts[i] + "' is not a " + field.name() + " ("
                        + field.least() + " to " + field.most() + ")");
            }
        }
        return Optional.empty();
    }

    /** The library leaves out empty members of a list. */
    private static boolean isList(String text, Field field) {
        List<String> members = new ArrayList<>(List.of(text.split(",")));
        members.removeIf(String::isEmpty);
        return members.stream().allMatch(member -> isRange(member, field));
    }

    private static boolean isRange(String text, Field field) {
        String[] rangeAndStep = text.split("/", -1);
        if (rangeAndStep.length > 2 || (rangeAndStep.length == 2 && !isPositive(rangeAndStep[1]))) {
            return false;
        }
        String[] ends = rangeAndStep[0].split("-", -1);
        if (ends[0].equals("*") || ends[0].equals("?")) {
            return true;
        }
        if (ends.length > 2) {
            return false;
        }
        int start = value(ends[0], field);
        int end = ends.length == 2 ? value(ends[1], field) : start;
        return start >= field.least() && end <= field.most() && start <= end;
    }

    private static boolean isPositive(String text) {
        return text.matches("[0-9]{1,9}") && Integer.parseInt(text) > 0;
    }

    /** A value outside of every range when it is none. */
    private static int value(String text, Field field) {
        int named = field.names().indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return field.least() + named;
        }
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
    }
}
