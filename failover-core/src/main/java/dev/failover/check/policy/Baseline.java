package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Severity;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings that a team knows and lives with for now, as a file lists them.
 *
 * @param findings what is wrong with the file; the rest of it counts
 */
public record Baseline(List<Entry> entries, List<Finding> findings) {
    /** Where it is written unless somebody names another file. */
    public static final String DEFAULT_PATH = ".failover-baseline.yaml";

    public static final Baseline NONE = new Baseline(List.of(), List.of());

    private static final Comparator<Map.Entry<String, Finding>> ORDER = Comparator.comparing(
                    (Map.Entry<String, Finding> e) -> e.getValue().location().path())
            .thenComparing(e -> e.getValue().rule())
            .thenComparing(e -> e.getValue().message())
            .thenComparing(Map.Entry::getKey);

    public Baseline {
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /** One known finding; {@code message} is for people. */
    record Entry(String fingerprint, String message, Location location) {}

    public static Baseline read(SourceFile file) {
        return new BaselineReader().read(file);
    }

    /**
     * The text of a baseline of these findings, whatever their order: errors and warnings, since nothing else can fail a
     * build. What is said of the policy itself can't be known.
     *
     * @param header comment lines for the reader
     */
    public static String text(List<Finding> findings, List<String> header) {
        List<Map.Entry<String, Finding>> entries =
                Fingerprint.of(findings.stream().filter(Baseline::isListed).toList()).entrySet().stream()
                        .sorted(ORDER)
                        .toList();
        return new BaselineText(header).of(entries);
    }

    /** Whether a baseline would list it. */
    public static boolean isListed(Finding finding) {
        return finding.severity().compareTo(Severity.WARNING) <= 0 && !PolicyRule.isPolicy(finding.rule());
    }

    public KnownFindings known() {
        return KnownFindings.listed(fingerprints());
    }

    private Set<String> fingerprints() {
        return entries.stream().map(Entry::fingerprint).collect(Collectors.toSet());
    }

    /**
     * A finding for each entry whose own finding is gone.
     *
     * @param command that writes the file again
     */
    public List<Finding> fixed(List<Finding> found, String command) {
        Set<String> still = Fingerprint.of(found).keySet();
        return entries.stream()
                .filter(entry -> !still.contains(entry.fingerprint()))
                .map(entry -> PolicyRule.BASELINE_FIXED
                        .finding("This is fixed, remove it from the baseline: " + entry.message(), entry.location())
                        .fixedBy(Remediation.advice("Write the baseline again:", command)))
                .toList();
    }

    /** What this one lets pass and the other doesn't. */
    List<Entry> beyond(Baseline other) {
        Set<String> known = other.fingerprints();
        return entries.stream().filter(e -> !known.contains(e.fingerprint())).toList();
    }
}
