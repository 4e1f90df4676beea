package dev.failover.check.rules.storage;

import dev.failover.check.Amounts;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.topology.Claim;
import dev.failover.topology.Volume;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** A claim that asks for more than the volume has that it names, or that is reserved for it: it would never bind. */
public final class VolumeCapacity extends BindingRule {
    public VolumeCapacity() {
        super(new RuleInfo(
                "volume-capacity",
                Severity.ERROR,
                "A claim asks for more storage than its volume has.",
                Step.CAPACITY));
    }

    @Override
    public Stream<Finding> check(Binding binding) {
        return binding.claim().request().stream()
                .flatMap(request -> binding.volume().capacity().stream()
                        .filter(capacity -> Amounts.compare(request, capacity).orElse(0) > 0)
                        .map(capacity -> finding(binding.claim(), request, binding.volume(), capacity)));
    }

    private Finding finding(Claim claim, YamlScalar request, Volume volume, YamlScalar capacity) {
        String message = "Claim '" + claim.name() + "' requests " + request.text() + ", but its volume '"
                + volume.name() + "' has only " + capacity.text() + ": it will not bind";
        return finding(message, claim, request.location())
                .relatedTo(List.of(capacity.location()))
                .mendedBy(Remediation.advice("Request at most " + capacity.text() + ", or raise the capacity in "
                        + capacity.location() + "."));
    }
}
