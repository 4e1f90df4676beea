package dev.failover.check.rules.storage;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.topology.Claim;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** Two claims that name one volume: only one of them can have it. */
public final class VolumeShared extends TopologyRule {
    public VolumeShared() {
        super(new RuleInfo("volume-shared", Severity.ERROR, "Two claims name one volume.", Step.CAPACITY));
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        return topology.volumes().stream()
                .map(Volume::name)
                .flatMap(volume -> check(volume, topology.claimsNaming(volume)));
    }

    private Stream<Finding> check(String volume, List<Claim> claims) {
        return claims.stream().skip(1).map(claim -> finding(volume, claims.get(0), claim));
    }

    private Finding finding(String volume, Claim first, Claim claim) {
        YamlScalar name = claim.volumeName().orElseThrow();
        return info().finding(
                        "Claim '" + claim.name() + "' names the volume '" + volume + "', which the claim '"
                                + first.name() + "' names too: only one of them will bind",
                        name.location())
                .about(claim.resource().id())
                .in(claim.entryPoint().name())
                .relatedTo(List.of(first.volumeName().orElseThrow().location()))
                .fixedBy(Remediation.advice("Give each claim its own volume."));
    }
}
