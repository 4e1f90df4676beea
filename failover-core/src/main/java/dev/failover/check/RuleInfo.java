package dev.failover.check;

import dev.failover.readiness.Obstacle;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import java.util.Optional;

/**
 * What is known about a rule without running it. Every finding is made by a RuleInfo.
 *
 * @param id stable name in kebab-case; also that of its page, {@code rules/<id>.html} on the site
 * @param severity of its findings unless the rule says otherwise
 * @param summary what it finds, in one line
 * @param step empty for rules about the policy itself
 */
public record RuleInfo(String id, Severity severity, String summary, Optional<Step> step) {

    public RuleInfo(String id, Severity severity, String summary, Step step) {
        this(id, severity, summary, Optional.of(step));
    }

    public Finding finding(String message, Location location) {
        return Finding.of(id, severity, message, location);
    }

    /** A finding for an obstacle to a swap. */
    public Finding finding(Obstacle obstacle) {
        Severity weight = obstacle.level() == Problem.Level.WARNING ? Severity.WARNING : severity;
        Finding finding = finding(obstacle.message(), obstacle.location())
                .weighing(weight)
                .relatedTo(obstacle.related())
                .fixedBy(Remediation.advice(obstacle.advice().toArray(String[]::new)));
        Finding about = obstacle.about().map(r -> finding.about(r.id())).orElse(finding);
        return obstacle.entryPoint().map(about::in).orElse(about);
    }
}
