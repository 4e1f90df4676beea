package dev.failover.check.rules.failover;

import dev.failover.check.Remediation;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.topology.FailoverService;
import java.util.List;
import java.util.Optional;

/** An entry whose workload is in another namespace than the entry says. */
public final class FailoverNamespaceMismatch extends ObstacleRule {
    public FailoverNamespaceMismatch() {
        super("failover-namespace-mismatch", "A configured service names a namespace that its workload isn't in.");
    }

    @Override
    Optional<Remediation> remediation(Obstacle obstacle, Readiness readiness, String goals) {
        FailoverService service = obstacle.service();
        List<String> namespaces =
                readiness
                        .topology()
                        .workloadsNamed(
                                service.kind().text(), service.deployment().text())
                        .stream()
                        .map(workload -> workload.name().namespace())
                        .distinct()
                        .toList();
        return namespaces.size() == 1
                ? Optional.of(Correction.of(service.namespace(), namespaces.get(0)))
                : Optional.empty();
    }
}
