package dev.failover.report;

import dev.failover.check.Verdict;
import dev.failover.flux.Clusters;
import dev.failover.source.SourceTree;
import dev.failover.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data of one validation for reports.
 *
 * @param directory the tree's path in its Git repository; {@code ""} where it is the top, or in none
 * @param failures why the build fails; empty when it may go on
 * @param rules all that a finding can be of
 * @param clusters what was read and built
 * @param topologies one for each cluster, in the same order
 * @param next what the user can do next
 * @param version of this software
 * @param comparison what was compared; empty where all findings count
 */
public record Review(
        String directory,
        Verdict verdict,
        List<Failure> failures,
        List<RuleDescription> rules,
        Clusters clusters,
        List<Topology> topologies,
        List<NextStep> next,
        String version,
        Optional<Comparison> comparison) {
    public Review {
        failures = List.copyOf(failures);
        rules = List.copyOf(rules);
        topologies = List.copyOf(topologies);
        next = List.copyOf(next);
    }

    /** Whether the build may go on. */
    public boolean passed() {
        return failures.isEmpty();
    }

    /** What was looked at. */
    public Coverage coverage() {
        return Coverage.of(clusters, topologies);
    }

    /** The same in words, with what it was compared with. */
    public List<String> seen() {
        return Stream.concat(comparison.map(Comparison::line).stream(), coverage().lines().stream())
                .toList();
    }

    /** The files that were looked at. */
    public SourceTree tree() {
        return clusters.tree();
    }

    /** Where code hosts look for a file of the tree: its path from the top of the repository. */
    public String inRepository(String path) {
        return directory.isEmpty() ? path : directory + "/" + path;
    }
}
