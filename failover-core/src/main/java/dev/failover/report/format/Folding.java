package dev.failover.report.format;

import dev.failover.check.Finding;
import dev.failover.check.Severity;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The findings of one file for people: of warnings that say the same but for numbers and names, the first three.
 *
 * @param shown in their order, all errors among them
 * @param folded how many more there are like the last one that is shown
 */
record Folding(String path, List<Finding> shown, Map<Finding, Integer> folded) {
    private static final int SHOWN = 3;
    private static final Pattern PARTICULARS = Pattern.compile("\\d+|'[^']*'|\"[^\"]*\"");

    private record Kind(String rule, String message) {
        static Kind of(Finding finding) {
            return new Kind(
                    finding.rule(), PARTICULARS.matcher(finding.message()).replaceAll("…"));
        }
    }

    Folding {
        shown = List.copyOf(shown);
        folded = Map.copyOf(folded);
    }

    /** One for each file, in the order of the findings. */
    static List<Folding> of(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(f -> f.location().path(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> of(file.getKey(), file.getValue()))
                .toList();
    }

    private static Folding of(String path, List<Finding> findings) {
        Map<Kind, List<Finding>> kinds = findings.stream()
                .filter(finding -> finding.severity() != Severity.ERROR)
                .collect(Collectors.groupingBy(Kind::of));
        Set<Finding> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Finding, Integer> folded = new LinkedHashMap<>();
        kinds.values().stream().filter(alike -> alike.size() > SHOWN + 1).forEach(alike -> {
            folded.put(alike.get(SHOWN - 1), alike.size() - SHOWN);
            hidden.addAll(alike.subList(SHOWN, alike.size()));
        });
        List<Finding> shown =
                findings.stream().filter(finding -> !hidden.contains(finding)).toList();
        return new Folding(path, shown, folded);
    }

    /** What stands below a finding behind which others are folded away; empty elsewhere. */
    String rest(Finding finding) {
        int more = folded.getOrDefault(finding, 0);
        return more == 0 ? "" : "and " + more + " more of " + finding.rule() + " like this in this file";
    }
}
