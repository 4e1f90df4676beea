package dev.failover.check;

import dev.failover.flux.Clusters;
import dev.failover.readiness.Readiness;
import dev.failover.schema.ResourceViolation;
import dev.failover.schema.SchemaOptions;
import dev.failover.source.SourceTree;
import dev.failover.topology.Topology;
import dev.failover.topology.TopologyOptions;
import java.util.List;

/**
 * What rules judge.
 *
 * @param problems what the lower layers have found wrong, each once
 * @param violations what the schemas of the clusters' resources have shown
 * @param readiness one for each cluster, in the same order
 * @param schemas how resources were held against schemas
 * @param goals what the user types before a goal's name, such as {@code mvn failover:}
 * @param settings which weight findings have, and the options of rules
 */
public record CheckContext(
        SourceTree tree,
        Clusters clusters,
        List<Readiness> readiness,
        List<ReportedProblem> problems,
        List<ResourceViolation> violations,
        TopologyOptions options,
        SchemaOptions schemas,
        String goals,
        RuleSettings settings) {
    public CheckContext {
        readiness = List.copyOf(readiness);
        problems = List.copyOf(problems);
        violations = List.copyOf(violations);
    }

    /** One for each cluster, in the same order. */
    public List<Topology> topologies() {
        return readiness.stream().map(Readiness::topology).toList();
    }
}
