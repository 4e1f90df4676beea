package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.Rule;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.readiness.Obstacle;
import dev.failover.readiness.Readiness;
import dev.failover.topology.ClusterService;
import dev.failover.topology.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule that reports what stands in the way of moving a service, to whichever side: the same that a swap refuses. */
abstract class ObstacleRule implements Rule {
    private final RuleInfo info;

    ObstacleRule(String id, String summary) {
        this.info = new RuleInfo(id, Severity.ERROR, summary, Step.FAILOVER_CONFIGURATION);
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Finding> check(CheckContext context) {
        return context.readiness().stream()
                .flatMap(readiness -> Stream.concat(
                        obstacles(readiness, context).map(o -> finding(o, readiness, context)), further(readiness)))
                .toList();
    }

    private Stream<Obstacle> obstacles(Readiness readiness, CheckContext context) {
        return ClusterService.in(readiness.topology(), context.topologies())
                .map(service -> service.state().service())
                .flatMap(service -> Arrays.stream(Side.values()).flatMap(side -> readiness.of(service, side).stream()))
                .filter(obstacle -> obstacle.id().equals(info.id()));
    }

    private Finding finding(Obstacle obstacle, Readiness readiness, CheckContext context) {
        Finding finding = info.finding(obstacle);
        return remediation(obstacle, readiness, context.goals())
                .map(finding::fixedBy)
                .orElse(finding);
    }

    /** A more exact fix than the advice of the obstacle. */
    Optional<Remediation> remediation(Obstacle obstacle, Readiness readiness, String goals) {
        return Optional.empty();
    }

    /** What is to be said besides, that is in nobody's way. */
    Stream<Finding> further(Readiness readiness) {
        return Stream.empty();
    }
}
