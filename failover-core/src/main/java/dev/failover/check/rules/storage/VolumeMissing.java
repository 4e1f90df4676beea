package dev.failover.check.rules.storage;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.readiness.UnbuiltObjects;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.NearestName;
import dev.failover.topology.Claim;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A claim whose {@code volumeName} is nobody: it would never bind. A volume that a provisioner has made is in no repository. */
public final class VolumeMissing extends TopologyRule {
    public VolumeMissing() {
        super(new RuleInfo(
                "volume-missing", Severity.ERROR, "A claim names a volume that isn't in the build.", Step.CAPACITY));
    }

    /** As provisioners name what they make. */
    private static final Pattern PROVISIONED = Pattern.compile("pvc-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        UnbuiltObjects unbuilt = new UnbuiltObjects(context.clusters());
        return topology.cluster().failed()
                ? Stream.empty()
                : topology.claims().stream()
                        .flatMap(claim -> claim.volumeName().stream()
                                .filter(name -> !name.text().isEmpty()
                                        && topology.volume(name.text()).isEmpty())
                                .filter(name ->
                                        !PROVISIONED.matcher(name.text()).matches())
                                .map(name -> finding(topology, claim, name, unbuilt)));
    }

    private Finding finding(Topology topology, Claim claim, YamlScalar name, UnbuiltObjects unbuilt) {
        return info().finding(
                        "Claim '" + claim.name() + "' names the volume '" + name.text() + "', which isn't in the build",
                        name.location())
                .about(claim.resource().id())
                .in(claim.entryPoint().name())
                .fixedBy(unbuilt.named("PersistentVolume", NamespacedName.of("", name.text()))
                        .map(volume -> Remediation.advice(unbuilt.toBuild(volume)))
                        .orElseGet(() -> Remediation.advice(meant(topology, claim, name)
                                .map(meant -> "Name '" + meant + "', or add")
                                .orElse("Add")
                                .concat(" the PersistentVolume '" + name.text() + "'."))));
    }

    /** A volume next to that name which no other claim has. */
    private static Optional<String> meant(Topology topology, Claim claim, YamlScalar name) {
        return NearestName.unmistakable(
                name.text(),
                topology.volumes().stream()
                        .filter(volume -> topology.claimsNaming(volume.name()).isEmpty())
                        .filter(volume -> volume.claimRef()
                                .filter(ref -> !ref.equals(claim.name()))
                                .isEmpty())
                        .map(Volume::name)
                        .toList());
    }
}
