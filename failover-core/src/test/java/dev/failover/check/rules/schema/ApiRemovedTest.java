package dev.failover.check.rules.schema;

import dev.failover.check.rules.RuleCase;
import org.junit.jupiter.api.Test;

class ApiRemovedTest {
    @Test
    void a_version_that_kubernetes_has_removed_is_found_and_its_successor_is_not() {
        RuleCase.of(new ApiRemoved()).file("budget.yaml", """
                        # finds: policy/v1beta1
                        apiVersion: policy/v1beta1
                        kind: PodDisruptionBudget
                        metadata:
                          name: sonarr
                        ---
                        apiVersion: policy/v1
                        kind: PodDisruptionBudget
                        metadata:
                          name: radarr
                        """).check();
    }
}
