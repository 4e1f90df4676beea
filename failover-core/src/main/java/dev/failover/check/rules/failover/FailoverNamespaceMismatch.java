package dev.failover.check.rules.failover;

import dev.failover.check.Remediation;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry whose workload is in another namespace than the entry says. */
public final class FailoverNamespaceMismatch extends ObstacleRule {
    private static final YamlPath NAMESPACE = YamlPath.keys("metadata", "namespace");

    public FailoverNamespaceMismatch() {
        super("failover-namespace-mismatch", "A configured service names a namespace that its workload isn't in.");
    }

    @Override
    Optional<Remediation> remediation(Obstacle obstacle, Readiness readiness, String goals) {
        FailoverService service = obstacle.service();
        Topology topology = readiness.topology();
        List<Workload> found = topology.workloadsNamed(
                service.kind().text(), service.deployment().text());
        if (found.size() != 1) {
            return Optional.empty();
        }
        boolean claimsAreThere = Stream.of(Side.values())
                .allMatch(side -> topology.claim(service.claim(side)).isPresent());
        return Optional.of(
                claimsAreThere
                        ? movedBack(found.get(0), service)
                        : Correction.of(service.namespace(), found.get(0).name().namespace()));
    }

    /** Claims and entry agree, so the workload is what is in the wrong place. */
    private static Remediation movedBack(Workload workload, FailoverService service) {
        String right = service.namespace().text();
        Location place =
                NAMESPACE.in(workload.resource().root()).map(YamlNode::location).orElseGet(workload::location);
        String advice = "Write '" + right + "' at " + place + ": the claims of the service are in that namespace.";
        return place.path().equals(workload.location().path())
                ? Correction.remediation(advice, workload.name().namespace(), place, right)
                : Remediation.advice(advice); // a kustomization's namespace is that of other objects, too
    }
}
