package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.flux.Clusters;
import dev.failover.lint.YamlLint;
import dev.failover.source.Location;
import dev.failover.source.SourceFile;
import dev.failover.source.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that decides what one version of a tree lets pass. */
public record PolicyState(
        SourceTree tree, PolicyFile file, Suppressions suppressions, Baseline baseline, YamlLint lint) {

    /** What a tree brings along. */
    public static PolicyState of(Clusters clusters, Baseline baseline, YamlLint lint, RuleCatalog catalog) {
        PolicyFile file = PolicyFile.of(clusters.tree(), catalog);
        return new PolicyState(clusters.tree(), file, Suppressions.of(clusters, file, catalog), baseline, lint);
    }

    /** What is wrong with it; the rest counts. */
    public List<Finding> invalid() {
        return Stream.of(file.findings(), suppressions.invalid(), baseline.findings())
                .flatMap(List::stream)
                .toList();
    }

    /** This policy for a newer version of the tree: of its suppressions, those count that are here, until the same day. */
    public PolicyState over(PolicyState newer) {
        Map<String, Suppression> known = new HashMap<>();
        suppressions.suppressions().forEach(s -> known.putIfAbsent(s.key(), s));
        List<Suppression> kept = newer.suppressions.suppressions().stream()
                .filter(s -> known.containsKey(s.key()))
                .map(s -> s.endingOn(known.get(s.key()).until()))
                .toList();
        return new PolicyState(newer.tree, file, new Suppressions(kept, List.of()), baseline, lint);
    }

    /** Where the policy file begins, or would. */
    Location place() {
        return Location.start(tree.file(PolicyFile.PATH).orElseGet(() -> new SourceFile(PolicyFile.PATH, new byte[0])));
    }
}
