package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import java.math.BigDecimal;

/** A deadline that is over before the first pod counts as ready. Source: ValidateDeploymentSpec. */
public final class DeploymentDeadline implements Constraint {
    /** Source: SetDefaults_Deployment. */
    private static final BigDecimal DEFAULT_SECONDS = BigDecimal.valueOf(600);

    @Override
    public void check(YamlMapping deployment, FieldPath path, Violations out) {
        BigDecimal deadline =
                Nodes.number(deployment, "progressDeadlineSeconds").orElse(DEFAULT_SECONDS);
        Nodes.number(deployment, "minReadySeconds")
                .filter(ready -> deadline.compareTo(ready) <= 0)
                .ifPresent(ready -> out.invalid(
                        path.field("progressDeadlineSeconds"),
                        deployment
                                .get("progressDeadlineSeconds")
                                .or(() -> deployment.get("minReadySeconds"))
                                .orElseThrow(),
                        "must be greater than 'minReadySeconds' (it is " + deadline + ")"));
    }
}
