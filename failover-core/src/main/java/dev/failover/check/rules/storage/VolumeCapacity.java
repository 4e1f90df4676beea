package dev.failover.check.rules.storage;

import dev.failover.check.Amounts;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** A claim that asks for more than the volume has that it names, or that is reserved for it. */
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
                        .map(capacity -> finding(binding, request, capacity)));
    }

    private Finding finding(Binding binding, YamlScalar request, YamlScalar capacity) {
        String message = "Claim '" + binding.claim().name() + "' requests " + request.text() + ", but its volume '"
                + binding.volume().name() + "' has only " + capacity.text() + ": " + binding.outcome();
        return finding(message, binding.claim(), request.location())
                .relatedTo(List.of(capacity.location()))
                .fixedBy(Remediation.advice("Request at most " + capacity.text() + ", or raise the capacity in "
                        + capacity.location() + "."));
    }
}
