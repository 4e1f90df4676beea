package dev.failover.check.rules;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.resource.Quantity;
import dev.failover.topology.Claim;
import dev.failover.topology.Topology;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A claim that asks for more than the volume has that it names, or that is reserved for it: it would never bind. */
public final class VolumeCapacity implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "volume-capacity", Severity.ERROR, "A claim asks for more storage than its volume has.", Step.CAPACITY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(CheckContext context) {
        return context.topologies().stream().flatMap(VolumeCapacity::check).toList();
    }

    private static Stream<Finding> check(Topology topology) {
        return topology.claims().stream()
                .flatMap(claim -> volumes(topology, claim).flatMap(volume -> compare(claim, volume).stream()));
    }

    private static Stream<Volume> volumes(Topology topology, Claim claim) {
        return Stream.concat(
                        claim.volumeName().flatMap(name -> topology.volume(name.text())).stream(),
                        topology.reservedFor(claim.name()).stream())
                .distinct();
    }

    private static Optional<Finding> compare(Claim claim, Volume volume) {
        Optional<YamlScalar> request = claim.request().filter(r -> quantity(r).isPresent());
        Optional<YamlScalar> capacity =
                volume.capacity().filter(c -> quantity(c).isPresent());
        if (request.isEmpty()
                || capacity.isEmpty()
                || quantity(request.get())
                                .get()
                                .compareTo(quantity(capacity.get()).get())
                        <= 0) {
            return Optional.empty();
        }
        return Optional.of(finding(claim, request.get(), volume, capacity.get()));
    }

    private static Finding finding(Claim claim, YamlScalar request, Volume volume, YamlScalar capacity) {
        String message = "Claim '" + claim.name() + "' requests " + request.text() + ", but its volume '"
                + volume.name() + "' has only " + capacity.text() + ": it will not bind";
        return INFO.finding(message, request.location())
                .about(claim.resource().id())
                .in(claim.entryPoint().name())
                .relatedTo(List.of(capacity.location()))
                .mendedBy(Remediation.advice("Request at most " + capacity.text() + ", or raise the capacity in "
                        + capacity.location() + "."));
    }

    /** What isn't a quantity at all is another step's matter. */
    private static Optional<Quantity> quantity(YamlScalar scalar) {
        try {
            return Optional.of(Quantity.parse(scalar.text()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
