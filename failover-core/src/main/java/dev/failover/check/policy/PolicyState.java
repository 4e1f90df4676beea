package dev.failover.check.policy;

import dev.failover.flux.Clusters;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that one version of a tree lets pass: its policy file, its suppressions and its baseline.
 *
 * @param place where the policy file is, or would be
 */
public record PolicyState(PolicyFile file, Suppressions suppressions, Baseline baseline, Location place) {

    /** @param baseline the path of the baseline; what isn't there knows nothing */
    public static PolicyState of(Clusters clusters, Optional<String> baseline, RuleCatalog catalog) {
        PolicyFile file = PolicyFile.of(clusters.tree(), catalog);
        return new PolicyState(
                file,
                Suppressions.of(clusters, file, catalog),
                baseline.flatMap(clusters.tree()::file).map(Baseline::read).orElse(Baseline.NONE),
                Location.start(clusters.tree()
                        .file(PolicyFile.PATH)
                        .orElseGet(() -> new SourceFile(PolicyFile.PATH, new byte[0]))));
    }

    /** The suppressions of this version that the older one has as well, with the older one's last day. */
    public Suppressions keptFrom(PolicyState older) {
        Map<String, Suppression> known = new HashMap<>();
        older.suppressions.suppressions().forEach(s -> known.putIfAbsent(s.key(), s));
        return new Suppressions(
                suppressions.suppressions().stream()
                        .filter(s -> known.containsKey(s.key()))
                        .map(s -> s.endingOn(known.get(s.key()).until()))
                        .toList(),
                suppressions.invalid());
    }
}
