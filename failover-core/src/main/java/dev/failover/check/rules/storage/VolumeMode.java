package dev.failover.check.rules.storage;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.source.Location;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A claim of another volume mode than its volume: no pod could use it. */
public final class VolumeMode extends BindingRule {
    public VolumeMode() {
        super(new RuleInfo(
                "volume-mode", Severity.ERROR, "A claim and its volume have different volume modes.", Step.CAPACITY));
    }

    private static final String DEFAULT = "Filesystem";

    @Override
    public Stream<Finding> check(Binding binding) {
        Optional<YamlScalar> wanted = binding.claim().volumeMode();
        Optional<YamlScalar> has = binding.volume().volumeMode();
        if (text(wanted).equals(text(has))) {
            return Stream.empty();
        }
        Location location = wanted.map(YamlScalar::location).orElseGet(binding.claim()::location);
        String message = "Claim '" + binding.claim().name() + "' has the volume mode " + text(wanted)
                + ", but its volume '" + binding.volume().name() + "' has " + text(has) + ": "
                + binding.outcome() + (binding.isMutual() ? ", but no pod can use it" : "");
        return Stream.of(finding(message, binding.claim(), location)
                .relatedTo(List.of(has.map(YamlScalar::location).orElseGet(binding.volume()::location)))
                .fixedBy(Remediation.advice("Write the same volumeMode in both.")));
    }

    private static String text(Optional<YamlScalar> mode) {
        return mode.map(YamlScalar::text).orElse(DEFAULT);
    }
}
