package dev.failover.report;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.source.SourceTree;
import dev.failover.source.TextEdit;
import java.util.List;

/** The edits that a program may make of remediations, but for those that would show a file which mustn't be shown. */
public record ExactEdits(SourceTree tree, Confidentiality confidentiality) {

    /** All edits that fix the finding, or none. */
    public List<TextEdit> of(Finding finding) {
        return finding.remediation()
                .filter(Remediation::isExact)
                .map(Remediation::edits)
                .filter(edits -> edits.stream().allMatch(this::isPublic))
                .orElse(List.of());
    }

    private boolean isPublic(TextEdit edit) {
        return tree.file(edit.path())
                .filter(file -> !confidentiality.hides(file))
                .isPresent();
    }
}
