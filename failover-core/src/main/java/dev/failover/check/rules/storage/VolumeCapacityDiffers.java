package dev.failover.check.rules.storage;

import dev.failover.check.Amounts;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import java.util.List;
import java.util.stream.Stream;

/** A claim that binds, and says another size than its volume: one of the two numbers was forgotten. */
public final class VolumeCapacityDiffers extends BindingRule {
    public VolumeCapacityDiffers() {
        super(new RuleInfo(
                "volume-capacity-differs",
                Severity.WARNING,
                "A claim asks for less storage than its volume has.",
                Step.CAPACITY));
    }

    @Override
    public Stream<Finding> check(Binding binding) {
        return binding.claim().request().stream()
                .flatMap(request -> binding.volume().capacity().stream()
                        .filter(capacity -> Amounts.compare(request, capacity).orElse(0) < 0)
                        .map(capacity -> finding(
                                        "Claim '" + binding.claim().name() + "' requests " + request.text()
                                                + ", its volume '"
                                                + binding.volume().name() + "' has "
                                                + capacity.text(),
                                        binding.claim(),
                                        request.location())
                                .relatedTo(List.of(capacity.location()))
                                .fixedBy(Remediation.advice("Write the same amount in both."))));
    }
}
