package dev.failover.report;

import dev.failover.check.AcceptedFinding;
import dev.failover.check.Finding;
import dev.failover.check.Verdict;
import dev.failover.check.policy.Fingerprint;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The fingerprints of a verdict's findings: those that a baseline lists, but for files whose lines mustn't be shown,
 * where the line doesn't count.
 */
public final class Fingerprints {
    private final Map<Finding, String> fingerprints = new IdentityHashMap<>();

    public Fingerprints(Verdict verdict, Confidentiality confidentiality) {
        List<Finding> all = Stream.of(
                        verdict.findings().stream(),
                        verdict.known().stream(),
                        verdict.accepted().stream().map(AcceptedFinding::finding))
                .flatMap(findings -> findings)
                .toList();
        Fingerprint.of(all, finding -> !confidentiality.hides(finding.location().file()))
                .forEach((fingerprint, finding) -> fingerprints.put(finding, fingerprint));
    }

    /** 16 hexadecimal digits, of no other finding of the verdict. */
    public String of(Finding finding) {
        return Objects.requireNonNull(fingerprints.get(finding), "of another verdict");
    }
}
