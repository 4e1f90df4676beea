package dev.failover.check.rules.reference;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.readiness.UnbuiltObjects;
import dev.failover.resource.NamespacedName;

/** How a reference that leads nowhere is reported. */
final class ReferenceFindings {
    private final RuleInfo rule;
    private final UnbuiltObjects unbuilt;

    ReferenceFindings(RuleInfo rule, CheckContext context) {
        this.rule = rule;
        this.unbuilt = new UnbuiltObjects(context.clusters());
    }

    Finding of(Missing missing, Severity severity) {
        Reference reference = missing.reference();
        return rule.finding(
                        reference.from().id() + " names the " + reference.wanted() + " (" + reference.field()
                                + "), which this cluster doesn't have",
                        reference.name().location())
                .weighing(severity)
                .about(reference.from().id())
                .in(reference.entryPoint())
                .fixedBy(Remediation.advice(advice(missing)));
    }

    private String advice(Missing missing) {
        Reference reference = missing.reference();
        NamespacedName wanted =
                NamespacedName.of(reference.namespace(), reference.name().text());
        return unbuilt.named(reference.target().kind(), wanted)
                .map(unbuilt::toBuild)
                .or(() -> missing.meant().map(meant -> correction(reference, meant)))
                .orElseGet(() -> "Correct the name, or add the " + reference.wanted() + ".");
    }

    private static String correction(Reference reference, String meant) {
        return meant.equals(reference.name().text())
                ? "There is one of that name in another namespace: correct the namespace, or add one here."
                : "Did you mean '" + meant + "'? Correct the name, or add the " + reference.wanted() + ".";
    }
}
