package dev.failover.report.page;

import dev.failover.check.Finding;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Where on the page each finding of a verdict stands. */
final class FindingAnchors {
    private final Map<Finding, String> ids = new IdentityHashMap<>();

    FindingAnchors(List<Finding> findings) {
        findings.forEach(finding -> ids.put(finding, "finding-" + (ids.size() + 1)));
    }

    String of(Finding finding) {
        return ids.getOrDefault(finding, "findings");
    }
}
