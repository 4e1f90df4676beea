package dev.failover.check.rules.build;

import dev.failover.check.rules.RuleCase;
import org.junit.jupiter.api.Test;

class KustomizeDeprecatedFieldTest {
    @Test
    void a_deprecated_field_is_found_at_its_value() {
        RuleCase.of(new KustomizeDeprecatedField())
                .file("kustomization.yaml", """
                        resources: [settings.yaml]
                        commonLabels:
                          # finds: 'commonLabels' is deprecated
                          app: sonarr
                        """)
                .file("settings.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: settings
                        """)
                .check();
    }
}
