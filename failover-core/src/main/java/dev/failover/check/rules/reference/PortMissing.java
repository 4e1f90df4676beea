package dev.failover.check.rules.reference;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.topology.Workload;
import java.util.stream.Stream;

/** A probe, a Service, an Ingress, a route or a monitor that names a port which isn't there. */
public final class PortMissing extends ReferenceRule {
    private static final RuleInfo INFO = new RuleInfo(
            "port-missing",
            Severity.WARNING,
            "A probe, a Service, an Ingress, a route or a monitor names a port that isn't there.",
            Step.APPS_VALIDATION);

    public PortMissing() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(References references, CheckContext context) {
        return Stream.concat(probes(references), services(references));
    }

    /** A pod whose probe asks nobody is never ready. */
    private static Stream<Finding> probes(References references) {
        return references.topology().workloads().stream()
                .flatMap(workload -> ProbePorts.of(workload)
                        .filter(use -> !use.isMet())
                        .map(use -> finding(use).weighing(weight(references, workload))));
    }

    private static Severity weight(References references, Workload workload) {
        return references.isConfigured(workload) ? Severity.ERROR : Severity.WARNING;
    }

    private static Stream<Finding> services(References references) {
        ServicePortUses uses = new ServicePortUses(new Selectable(references));
        return references.applied().stream()
                .flatMap(uses::of)
                .filter(use -> !use.isMet())
                .map(PortMissing::finding);
    }

    private static Finding finding(PortUse use) {
        return INFO.finding(
                        use.from().id() + ": " + use.user() + " names the port '"
                                + use.port().text() + "', which no port of " + use.owner() + " has",
                        use.port().location())
                .about(use.from().id())
                .in(use.entryPoint())
                .fixedBy(Remediation.advice(
                        use.there().isEmpty()
                                ? "Name the port there, or use its number here."
                                : "Use one of these: " + String.join(", ", use.there()) + "."));
    }
}
