package dev.failover.check.rules.reference;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.stream.Stream;

/** An object of Kubernetes that names what its cluster doesn't have. */
public final class ReferenceMissing extends ReferenceRule {
    private static final RuleInfo INFO = new RuleInfo(
            "reference-missing",
            Severity.WARNING,
            "An object names another one that its cluster doesn't have.",
            Step.APPS_VALIDATION);

    public ReferenceMissing() {
        super(INFO);
    }

    @Override
    Stream<Finding> check(References references, CheckContext context) {
        ReferenceFindings findings = new ReferenceFindings(INFO, context);
        KeysMissing keys = new KeysMissing(INFO, new DataKeys(references.applied()));
        return Stream.of(
                        objects(references, findings),
                        pods(references, findings),
                        references.topology().workloads().stream()
                                .flatMap(workload -> keys.of(KeyUses.of(workload), weight(references, workload))),
                        references.applied().stream()
                                .flatMap(applied -> keys.of(KeyUses.of(applied), Severity.WARNING)))
                .flatMap(found -> found);
    }

    private static Stream<Finding> objects(References references, ReferenceFindings findings) {
        return Stream.concat(references.missing(KubernetesFields::of), references.missingOfValues())
                .map(missing -> findings.of(missing, Severity.WARNING));
    }

    private static Stream<Finding> pods(References references, ReferenceFindings findings) {
        return references.topology().workloads().stream().flatMap(workload -> {
            boolean configured = references.isConfigured(workload);
            Severity weight = weight(references, workload);
            return Stream.concat(
                    pod(KubernetesFields.neededByPod(), workload, references).map(m -> findings.of(m, weight)),
                    pod(KubernetesFields.otherOfPod(configured), workload, references)
                            .map(m -> findings.of(m, Severity.WARNING)));
        });
    }

    /** An error where the pod of a service with a backup can't start. */
    private static Severity weight(References references, Workload workload) {
        return references.isConfigured(workload) && !references.cluster().failed() ? Severity.ERROR : Severity.WARNING;
    }

    private static Stream<Missing> pod(List<ReferenceField> fields, Workload workload, References references) {
        return fields.stream()
                .flatMap(field -> field.in(
                        workload.podSpec(),
                        workload.resource(),
                        workload.entryPoint().name()))
                .flatMap(reference -> references.missing(reference).stream());
    }
}
