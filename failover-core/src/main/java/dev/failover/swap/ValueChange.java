package dev.failover.swap;

import dev.failover.source.Location;
import dev.failover.source.TextEdit;
import dev.failover.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/**
 * One value of a workload that changes.
 *
 * @param path in the built workload
 * @param oldValue in the build; empty when it was not there
 * @param newValue in the build
 * @param location where it is written, or will be
 * @param edits what does it; empty when the value is right already
 */
public record ValueChange(
        YamlPath path, Optional<String> oldValue, String newValue, Location location, List<TextEdit> edits) {
    public ValueChange {
        edits = List.copyOf(edits);
    }

    public boolean isChange() {
        return !edits.isEmpty();
    }
}
