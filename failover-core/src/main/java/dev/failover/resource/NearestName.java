package dev.failover.resource;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Suggests an existing name for a misspelt one. */
public final class NearestName {
    private static final int SLIP = 2;
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private NearestName() {}

    /** The candidate with the fewest different letters; empty if none is similar enough. */
    public static Optional<String> of(String written, Collection<String> candidates) {
        int bound = Math.max(1, written.length() / 3);
        return candidates.stream()
                .filter(c -> Math.abs(c.length() - written.length()) <= bound)
                .sorted()
                .map(c -> new Scored(c, distance(written.toLowerCase(Locale.ROOT), c.toLowerCase(Locale.ROOT))))
                .filter(s -> s.distance <= bound)
                .min(Comparator.comparingInt(Scored::distance))
                .map(Scored::name);
    }

    /** The end of a sentence about an unknown name: asks if the nearest name was meant. */
    public static Optional<String> hint(String written, Collection<String> candidates) {
        return of(written, candidates).map(near -> "; did you mean '" + near + "'?");
    }

    /** The same as a sentence of its own. */
    public static Optional<String> question(String written, Collection<String> candidates) {
        return of(written, candidates).map(near -> "Did you mean '" + near + "'?");
    }

    /**
     * The candidate that can hardly be anything but a slip of the pen away: stricter, for what is written without asking
     * anybody. Names that differ in a digit are two things; several that are near are a question.
     */
    public static Optional<String> unmistakable(String written, Collection<String> candidates) {
        List<String> near = candidates.stream()
                .distinct()
                .filter(c -> Math.abs(c.length() - written.length()) <= SLIP)
                .filter(c -> digits(c).equals(digits(written)))
                .filter(c -> distance(written, c) <= Math.min(SLIP, (written.length() - 1) / 3))
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static String digits(String name) {
        return NO_DIGIT.matcher(name).replaceAll("");
    }

    private record Scored(String name, int distance) {}

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swapped = previous;
            previous = current;
            current = swapped;
        }
        return previous[b.length()];
    }
}
