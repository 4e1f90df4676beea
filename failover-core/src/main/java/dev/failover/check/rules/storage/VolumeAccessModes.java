package dev.failover.check.rules.storage;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.source.Location;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** A claim with an access mode that its volume lacks: it never binds, unless each of the two names the other. */
public final class VolumeAccessModes extends BindingRule {
    public VolumeAccessModes() {
        super(new RuleInfo(
                "volume-access-modes",
                Severity.ERROR,
                "A claim asks for an access mode that its volume does not have.",
                Step.CAPACITY));
    }

    @Override
    public Stream<Finding> check(Binding binding) {
        List<String> has = texts(binding.volume().accessModes());
        return binding.claim().accessModes().stream()
                .filter(mode -> !has.isEmpty() && !has.contains(mode.text()))
                .map(mode -> finding(
                                "Claim '" + binding.claim().name() + "' asks for " + mode.text() + ", but its volume '"
                                        + binding.volume().name() + "' has only " + String.join(", ", has)
                                        + ": " + binding.outcome(),
                                binding.claim(),
                                mode.location())
                        .weighing(binding.isMutual() ? Severity.WARNING : Severity.ERROR)
                        .relatedTo(locations(binding.volume().accessModes()))
                        .fixedBy(Remediation.advice("Give claim and volume the same accessModes.")));
    }

    private static List<String> texts(List<YamlScalar> modes) {
        return modes.stream().map(YamlScalar::text).toList();
    }

    private static List<Location> locations(List<YamlScalar> modes) {
        return modes.stream().limit(1).map(YamlScalar::location).toList();
    }
}
