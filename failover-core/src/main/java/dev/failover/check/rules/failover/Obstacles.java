package dev.failover.check.rules.failover;

import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.readiness.Obstacle;

/** Obstacles as findings. */
final class Obstacles {
    private Obstacles() {}

    static Finding finding(RuleInfo info, Obstacle obstacle) {
        Finding finding = info.finding(obstacle.message(), obstacle.location())
                .relatedTo(obstacle.related())
                .mendedBy(Remediation.advice(obstacle.advice().toArray(String[]::new)));
        Finding about = obstacle.about().map(r -> finding.about(r.id())).orElse(finding);
        return obstacle.entryPoint().map(about::in).orElse(about);
    }
}
