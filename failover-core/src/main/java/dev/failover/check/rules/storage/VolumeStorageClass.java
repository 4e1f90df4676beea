package dev.failover.check.rules.storage;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.stream.Stream;

/** A claim of another storage class than its volume: it would never bind. A claim that names none gets what the cluster has for a default, which no repository shows. */
public final class VolumeStorageClass extends BindingRule {
    public VolumeStorageClass() {
        super(new RuleInfo(
                "volume-storage-class",
                Severity.ERROR,
                "A claim and its volume have different storage classes.",
                Step.CAPACITY));
    }

    @Override
    public Stream<Finding> check(Binding binding) {
        String has = binding.volume().storageClassName().map(YamlScalar::text).orElse("");
        return binding.claim().storageClassName().stream()
                .filter(wanted -> !wanted.isNull() && !wanted.text().equals(has))
                .map(wanted -> finding(
                                "Claim '" + binding.claim().name() + "' has the storage class '" + wanted.text()
                                        + "', but its volume '"
                                        + binding.volume().name() + "' has "
                                        + (has.isEmpty() ? "none" : "'" + has + "'") + ": it will not bind",
                                binding.claim(),
                                wanted.location())
                        .relatedTo(List.of(binding.volume()
                                .storageClassName()
                                .map(YamlScalar::location)
                                .orElseGet(binding.volume()::location)))
                        .mendedBy(Remediation.advice("Write the same storageClassName in both; \"\" for none.")));
    }
}
