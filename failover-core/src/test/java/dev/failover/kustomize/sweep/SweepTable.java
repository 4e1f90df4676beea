package dev.failover.kustomize.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a sweep came to: a line for each repository, the sum, and each difference by name. */
final class SweepTable {
    private static final String ROW = "%-44s %6s %6s %8s %6s%n";

    private final StringBuilder rows =
            new StringBuilder(String.format(ROW, "repository", "found", "equal", "refused", "differ"));
    private final List<String> differences = new ArrayList<>();
    private final List<Outcome> all = new ArrayList<>();

    void add(String repository, List<Outcome> outcomes) {
        rows.append(row(repository, outcomes));
        all.addAll(outcomes);
        outcomes.stream()
                .filter(o -> o.kind().isDifference())
                .map(o ->
                        repository + " " + name(o.directory()) + ": " + o.kind().words())
                .forEach(differences::add);
    }

    boolean hasDifferences() {
        return !differences.isEmpty();
    }

    String text() {
        String names = differences.stream().map(d -> "  " + d + "\n").collect(Collectors.joining());
        return "\n" + rows + row("all", all) + (names.isEmpty() ? "" : "\nDifferences:\n" + names);
    }

    static String name(String directory) {
        return directory.isEmpty() ? "." : directory;
    }

    private static String row(String repository, List<Outcome> outcomes) {
        return String.format(
                ROW,
                repository,
                outcomes.size(),
                count(outcomes, Outcome.Kind.EQUAL),
                count(outcomes, Outcome.Kind.BOTH_REFUSE),
                outcomes.stream().filter(o -> o.kind().isDifference()).count());
    }

    private static long count(List<Outcome> outcomes, Outcome.Kind kind) {
        return outcomes.stream().filter(o -> o.kind() == kind).count();
    }
}
