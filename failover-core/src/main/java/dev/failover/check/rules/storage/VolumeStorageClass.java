package dev.failover.check.rules.storage;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.source.Location;
import dev.failover.topology.StorageClasses;
import dev.failover.topology.Topology;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A claim that names a volume of another storage class: it never binds. Kubernetes doesn't compare the classes where the
 * volume's {@code claimRef} names the claim.
 */
public final class VolumeStorageClass extends TopologyRule {
    public VolumeStorageClass() {
        super(new RuleInfo(
                "volume-storage-class",
                Severity.ERROR,
                "A claim and its volume have different storage classes.",
                Step.CAPACITY));
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        StorageClasses classes = new StorageClasses(topology);
        return Binding.of(topology)
                .filter(Binding::agrees)
                .filter(Binding::comparesClasses)
                .flatMap(binding -> check(binding, classes).stream());
    }

    private Optional<Finding> check(Binding binding, StorageClasses classes) {
        String has = binding.volume()
                .storageClassName()
                .filter(name -> !name.isNull())
                .map(YamlScalar::text)
                .orElse("");
        Optional<String> wanted = classes.of(binding.claim());
        if (wanted.isEmpty()) {
            return has.isEmpty() ? Optional.of(byDefault(binding)) : Optional.empty();
        }
        return wanted.filter(name -> !name.equals(has)).map(name -> differs(binding, name, has));
    }

    private Finding differs(Binding binding, String wanted, String has) {
        Optional<YamlScalar> written = binding.claim().storageClassName().filter(name -> !name.isNull());
        return finding(
                binding,
                "Claim '" + binding.claim().name() + "' has the storage class '" + wanted + "'"
                        + (written.isPresent() ? "" : ", which is the default")
                        + ", but its volume '" + binding.volume().name() + "' has "
                        + (has.isEmpty() ? "none" : "'" + has + "'") + ": it will not bind");
    }

    private Finding byDefault(Binding binding) {
        return finding(
                        binding,
                        "Claim '" + binding.claim().name() + "' has no storageClassName, and its volume '"
                                + binding.volume().name()
                                + "' has no class: in a cluster with a default class, it will not bind")
                .weighing(Severity.WARNING);
    }

    private Finding finding(Binding binding, String message) {
        return info().finding(message, place(binding))
                .about(binding.claim().resource().id())
                .in(binding.claim().entryPoint().name())
                .relatedTo(List.of(binding.volume()
                        .storageClassName()
                        .map(YamlScalar::location)
                        .orElseGet(binding.volume()::location)))
                .fixedBy(Remediation.advice("Write the same storageClassName in both; \"\" for none."));
    }

    /** The class; where it isn't written, the spec that lacks it. */
    private static Location place(Binding binding) {
        return binding.claim()
                .storageClassName()
                .map(YamlScalar::location)
                .or(() -> binding.claim().volumeName().map(YamlScalar::location))
                .orElseGet(binding.claim()::location);
    }
}
