package dev.failover.check.rules;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.resource.NearestName;
import dev.failover.topology.Claim;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A claim whose {@code volumeName} is nobody: it would never bind. A volume that a provisioner has made is in no repository. */
public final class VolumeMissing extends TopologyRule {
    public VolumeMissing() {
        super(new RuleInfo(
                "volume-missing",
                Severity.ERROR,
                "A claim names a volume that the build does not hold.",
                Step.CAPACITY));
    }

    /** As provisioners name what they make. */
    private static final Pattern PROVISIONED = Pattern.compile("pvc-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    Stream<Finding> check(Topology topology, CheckContext context) {
        return topology.cluster().failed()
                ? Stream.empty()
                : topology.claims().stream()
                        .flatMap(claim -> claim.volumeName().stream()
                                .filter(name -> !name.text().isEmpty()
                                        && topology.volume(name.text()).isEmpty())
                                .filter(name ->
                                        !PROVISIONED.matcher(name.text()).matches())
                                .map(name -> finding(topology, claim, name)));
    }

    private Finding finding(Topology topology, Claim claim, YamlScalar name) {
        String meant = NearestName.of(
                        name.text(),
                        topology.volumes().stream().map(Volume::name).toList())
                .map(n -> "Name '" + n + "', or add")
                .orElse("Add");
        return info().finding(
                        "Claim '" + claim.name() + "' names the volume '" + name.text() + "', which isn't in the build",
                        name.location())
                .about(claim.resource().id())
                .in(claim.entryPoint().name())
                .mendedBy(Remediation.advice(meant + " the PersistentVolume '" + name.text() + "'."));
    }
}
