package dev.failover.check.rules;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.source.TextEdit;
import dev.failover.topology.Setting;
import java.util.List;

/** Puts the right name in the place of a wrong one. */
final class Correction {
    private Correction() {}

    /** The finding with the right value, as an edit of the configuration where that is exact. */
    static Finding of(Finding finding, Setting wrong, String right) {
        String advice = "Replace '" + wrong.text() + "' by '" + right + "' in " + wrong.location() + ".";
        String text = wrong.location().file().text();
        String written = text.substring(
                wrong.location().span().start(), wrong.location().span().end());
        return finding.mendedBy(
                written.equals(wrong.text()) && right.matches("[a-z][a-z0-9.-]*")
                        ? Remediation.exact(advice, List.of(TextEdit.at(wrong.location(), right)))
                        : Remediation.advice(advice));
    }
}
