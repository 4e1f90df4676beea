package dev.failover.swap.edit;

import dev.failover.source.TextEdit;
import dev.failover.topology.NodeLabel;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** For a swap that leaves the values where they are written as they are: a patch decides. */
public final class NoEdits implements ValueEdits {
    @Override
    public List<TextEdit> replace(YamlScalar built, String wanted, Optional<YamlScalar> namesake) {
        return List.of();
    }

    @Override
    public List<TextEdit> renameKey(YamlScalar value, NodeLabel left, NodeLabel wanted) {
        return List.of();
    }

    @Override
    public List<TextEdit> insert(YamlMapping built, List<String> keys, String value) {
        return List.of();
    }
}
