package dev.failover.check.rules.schema;

import dev.failover.check.AbstractRule;
import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.resource.ResId;
import dev.failover.schema.ResourceViolation;
import dev.failover.schema.model.Violation;
import dev.failover.schema.model.Violation.Kind;
import java.util.List;
import java.util.Set;

/** A rule whose findings are what the schemas have shown: violations of some kinds, in custom resources or in others. */
abstract class ViolationRule extends AbstractRule {
    private final boolean custom;
    private final Set<Kind> kinds;

    ViolationRule(RuleInfo info, boolean custom, Kind... kinds) {
        super(info);
        this.custom = custom;
        this.kinds = Set.of(kinds);
    }

    @Override
    public final List<Finding> check(CheckContext context) {
        return context.violations().stream()
                .filter(v ->
                        v.custom() == custom && kinds.contains(v.violation().kind()))
                .map(this::finding)
                .toList();
    }

    private Finding finding(ResourceViolation found) {
        Violation violation = found.violation();
        boolean isSum = violation.kind() == Kind.NO_SCHEMAS;
        String message = isSum || violation.kind() == Kind.NO_SCHEMA
                ? capitalised(violation.message())
                : about(found.resource(), violation);
        Finding finding = info().finding(message, violation.location())
                .weighing(Severity.of(violation.level()))
                .about(found.resource())
                .in(found.entryPoint())
                .relatedTo(violation.related());
        Finding summed = isSum ? finding.of("kinds without a schema") : finding;
        return violation.advice().isEmpty()
                ? summed
                : summed.fixedBy(Remediation.advice(violation.advice().split("\n")));
    }

    private static String about(ResId resource, Violation violation) {
        String namespace = resource.namespace().isEmpty() ? "" : " (namespace: " + resource.namespace() + ")";
        return resource.gvk().kind() + " '" + resource.name() + "'" + namespace + ": " + violation.message();
    }

    private static String capitalised(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
