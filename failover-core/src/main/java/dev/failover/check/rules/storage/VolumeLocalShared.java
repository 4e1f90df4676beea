package dev.failover.check.rules.storage;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;
import java.util.stream.Stream;

/** A volume on one node that says that many nodes can mount it. */
public final class VolumeLocalShared extends TopologyRule {
    public VolumeLocalShared() {
        super(new RuleInfo(
                "volume-local-shared",
                Severity.WARNING,
                "A local volume has the access mode ReadWriteMany.",
                Step.CAPACITY));
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        return topology.volumes().stream()
                .filter(Volume::isLocal)
                .flatMap(volume -> many(volume).map(mode -> finding(volume, mode)).stream());
    }

    private static Optional<YamlScalar> many(Volume volume) {
        return volume.accessModes().stream()
                .filter(mode -> mode.text().equals("ReadWriteMany"))
                .findFirst();
    }

    private Finding finding(Volume volume, YamlScalar mode) {
        return info().finding(
                        "Volume '" + volume.name() + "' says " + mode.text()
                                + ", but its data is on one node: pods on other nodes can't mount it",
                        mode.location())
                .about(volume.resource().id())
                .in(volume.entryPoint().name())
                .fixedBy(Remediation.advice("Write ReadWriteOnce in the volume and in its claim."));
    }
}
