package dev.failover.swap.plan;

import dev.failover.swap.Direction;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.swap.ValueChange;
import dev.failover.swap.edit.Expectation;
import dev.failover.swap.edit.NotEditableException;
import dev.failover.swap.edit.ValueEdits;
import dev.failover.topology.ClaimMount;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Plans the change of the claim that a service's volume mounts. */
final class ClaimChange {
    private final ValueEdits values;

    ClaimChange(ValueEdits values) {
        this.values = values;
    }

    ValueChange plan(Target target, ClaimMount mount, Direction direction) throws NotEditableException {
        String wanted = target.service().pvc(direction.target()).text();
        YamlScalar built = mount.claimName();
        if (built.text().equals(wanted)) {
            return ValueChange.unchanged(wanted, built.location());
        }
        Optional<YamlScalar> name = builtName(target, direction);
        return new ValueChange(
                Optional.of(built.text()),
                wanted,
                built.location(),
                values.replace(built, wanted, name),
                List.of(Expectation.of(mount.path(), wanted)));
    }

    /** The name of the claim that is wanted, as it is built. */
    static Optional<YamlScalar> builtName(Target target, Direction direction) {
        return target.topology()
                .claim(target.service().claim(direction.target()))
                .flatMap(c -> YamlPath.keys("metadata", "name").in(c.resource().root()))
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast);
    }
}
