package dev.failover.check.rules.failover;

import dev.failover.check.Remediation;
import dev.failover.source.Location;
import dev.failover.source.TextEdit;
import dev.failover.topology.Setting;
import java.util.List;

/** Puts the right name in the place of a wrong one. */
final class Correction {
    private Correction() {}

    /** The right value, as an edit of the configuration where that is exact. */
    static Remediation of(Setting wrong, String right) {
        String advice = "Replace '" + wrong.text() + "' by '" + right + "' in " + wrong.location() + ".";
        return remediation(advice, wrong.text(), wrong.location(), right);
    }

    /** The advice, as an edit where the text is the plain value. */
    static Remediation remediation(String advice, String wrong, Location location, String right) {
        String written = location.file()
                .text()
                .substring(location.span().start(), location.span().end());
        return written.equals(wrong) && right.matches("[a-z][a-z0-9.-]*")
                ? Remediation.exact(advice, List.of(TextEdit.at(location, right)))
                : Remediation.advice(advice);
    }
}
