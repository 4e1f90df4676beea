package dev.failover.report.page;

/** Numbers with their noun. */
final class Counts {
    private Counts() {}

    /** Such as {@code 1 error}, {@code no errors}. */
    static String of(long number, String noun) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + noun + (number == 1 ? "" : "s");
    }
}
