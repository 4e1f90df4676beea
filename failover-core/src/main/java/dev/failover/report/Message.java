package dev.failover.report;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a finding says, for places that show text as it is. */
public record Message(Finding finding) {

    /** What is wrong, then the fix on further lines. Text to copy keeps its layout. */
    public String plain() {
        List<String> lines = new ArrayList<>();
        lines.add(Printable.of(finding.message()));
        finding.remediation().ifPresent(remediation -> lines.addAll(lines(remediation)));
        // SARIF and GitHub would make a link of it
        return String.join("\n", lines).replace("](", "] (");
    }

    static List<String> lines(Remediation remediation) {
        List<String> lines = new ArrayList<>(remediation.advice());
        lines.addAll(remediation.paste());
        lines.addAll(remediation.notes());
        return lines.stream().map(Printable::of).collect(Collectors.toList());
    }
}
