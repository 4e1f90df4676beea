package dev.failover.check.rules.storage;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** A claim that names a volume which is reserved for another claim, or a volume reserved for a claim that names another one. */
public final class VolumeClaimDisagree extends BindingRule {
    public VolumeClaimDisagree() {
        super(new RuleInfo(
                "volume-claim-disagree", Severity.ERROR, "A claim and a volume don't name each other.", Step.CAPACITY));
    }

    @Override
    boolean concerns(Binding binding) {
        return true;
    }

    @Override
    public Stream<Finding> check(Binding binding) {
        if (binding.agrees()) {
            return Stream.empty();
        }
        boolean named = binding.claim()
                .volumeName()
                .filter(name -> name.text().equals(binding.volume().name()))
                .isPresent();
        return Stream.of(named ? reservedForAnother(binding) : namesAnother(binding));
    }

    private Finding reservedForAnother(Binding binding) {
        String message = "Claim '" + binding.claim().name() + "' names the volume '"
                + binding.volume().name() + "', which is reserved for '"
                + binding.volume().claimRef().orElseThrow() + "'";
        return finding(message, binding.claim(), volumeName(binding))
                .relatedTo(List.of(claimRef(binding)))
                .fixedBy(Remediation.advice("Make the claim's volumeName and the volume's claimRef name each other."));
    }

    private Finding namesAnother(Binding binding) {
        String message = "Volume '" + binding.volume().name() + "' is reserved for the claim '"
                + binding.claim().name() + "', which names the volume '"
                + binding.claim().volumeName().map(YamlScalar::text).orElse("") + "'";
        return finding(message, binding.claim(), claimRef(binding))
                .about(binding.volume().resource().id())
                .in(binding.volume().entryPoint().name())
                .relatedTo(List.of(volumeName(binding)))
                .fixedBy(Remediation.advice("Make the claim's volumeName and the volume's claimRef name each other."));
    }

    private static Location volumeName(Binding binding) {
        return binding.claim().volumeName().map(YamlScalar::location).orElseGet(binding.claim()::location);
    }

    private static Location claimRef(Binding binding) {
        return binding.volume().claimRefNode().map(YamlMapping::location).orElseGet(binding.volume()::location);
    }
}
