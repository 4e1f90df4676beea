package dev.failover.swap;

import dev.failover.resource.NamespacedName;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.Topology;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Plans the change of the claim that a service's volume mounts. */
final class ClaimChange {
    private final ValueSource source;

    ClaimChange(ValueSource source) {
        this.source = source;
    }

    ValueChange plan(Target target, ClaimMount mount, Direction direction) throws NotEditableException {
        String wanted = target.service().pvc(direction.target()).text();
        YamlScalar built = mount.claimName();
        if (built.text().equals(wanted)) {
            return ValueChange.unchanged(wanted, built.location());
        }
        Optional<YamlScalar> name =
                builtName(target.topology(), target.service().claim(direction.target()));
        return new ValueChange(
                Optional.of(built.text()),
                wanted,
                built.location(),
                List.of(source.edit(built, wanted, name)),
                List.of(Expectation.of(mount.path(), wanted)));
    }

    private static Optional<YamlScalar> builtName(Topology topology, NamespacedName claim) {
        return topology.claim(claim)
                .flatMap(c -> YamlPath.keys("metadata", "name").in(c.resource().root()))
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast);
    }
}
