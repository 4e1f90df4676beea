package dev.failover.check.rules;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.source.TextEdit;
import dev.failover.topology.Setting;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the name that was meant. */
final class Nearest {
    private Nearest() {}

    /** The candidate with the fewest changed letters, if it is less than half of them. */
    static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(c -> distance(name, c) <= Math.max(1, Math.min(name.length(), c.length()) / 2))
                .min(Comparator.comparingInt((String c) -> distance(name, c)).thenComparing(Comparator.naturalOrder()));
    }

    /** The finding with the right value, as an edit of the configuration where that is exact. */
    static Finding mend(Finding finding, Setting wrong, String right) {
        String advice = "Replace '" + wrong.text() + "' by '" + right + "' in " + wrong.location() + ".";
        String text = wrong.location().file().text();
        String written = text.substring(
                wrong.location().span().start(), wrong.location().span().end());
        return finding.mendedBy(
                written.equals(wrong.text()) && right.matches("[a-z][a-z0-9.-]*")
                        ? Remediation.exact(advice, List.of(TextEdit.at(wrong.location(), right)))
                        : Remediation.advice(advice));
    }

    /** Levenshtein's distance, in two rows. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
