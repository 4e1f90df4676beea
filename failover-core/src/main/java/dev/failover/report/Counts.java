package dev.failover.report;

/** Numbers with their noun. */
public final class Counts {
    private Counts() {}

    /** Such as {@code 1 error}, {@code no errors}. */
    public static String of(long number, String noun) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + noun + (number == 1 ? "" : "s");
    }
}
