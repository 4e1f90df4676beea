package dev.failover.topology;

import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;

/**
 * One place where a workload says on which nodes it may run.
 *
 * @param value of the node label
 * @param path to {@code value} from the workload's root
 * @param label what names the label in a field of its own, as a node affinity does; empty: {@code value} stands under
 *     it as a key, or the label isn't named at all
 */
public record NodeChoice(YamlScalar value, YamlPath path, Optional<Label> label) {

    /** The scalar that names a label, and its path. */
    public record Label(YamlScalar key, YamlPath path) {}

    static NodeChoice of(YamlScalar value, YamlPath path) {
        return new NodeChoice(value, path, Optional.empty());
    }
}
