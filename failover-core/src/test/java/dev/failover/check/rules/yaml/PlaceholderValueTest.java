package dev.failover.check.rules.yaml;

import dev.failover.check.rules.RuleCase;
import org.junit.jupiter.api.Test;

class PlaceholderValueTest {
    @Test
    void words_for_people_and_templates_are_left_alone() {
        RuleCase.of(new PlaceholderValue()).file("settings.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: settings
                        data:
                          # finds: 'CHANGEME' is still a placeholder (data.token of
                          token: CHANGEME
                          description: CHANGEME
                          template: <user>-devspaces
                        """).check();
    }

    @Test
    void formats_prompts_and_expressions_are_left_alone_by_the_end_of_their_name() {
        RuleCase.of(new PlaceholderValue()).file("settings.yaml", """
                        apiVersion: example.com/v1
                        kind: Settings
                        metadata:
                          name: settings
                        spec:
                          expr: '* | "ip=<ip>" | count()'
                          logFormat: host=<host>
                          system_prompt: name:<name>
                          env:
                            - name: NAME_TEMPLATE
                              value: <user>-devspaces
                            - name: TOKEN
                              # finds: '<token>' is still a placeholder
                              value: <token>
                          # finds: '<format>' is still a placeholder
                          information: <format>
                        """).check();
    }

    @Test
    void a_value_of_a_secret_is_not_quoted() {
        RuleCase.of(new PlaceholderValue()).file("secret.yaml", """
                        apiVersion: v1
                        kind: Secret
                        metadata:
                          name: secret
                        stringData:
                          # finds: a value is still a placeholder (stringData.p of
                          p: CHANGEME-hunter2
                          # finds: a value is still a placeholder (stringData.q of
                          q: <your-hunter3>
                        """).check();
    }

    @Test
    void in_a_long_text_the_line_is_named() {
        RuleCase.of(new PlaceholderValue()).file("settings.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: settings
                        data:
                          app.conf: |
                            host=nas
                            # finds: is still a placeholder (data.app.conf
                            password=CHANGEME
                        """).check();
    }

    @Test
    void what_flux_generates_for_itself_and_schemas_hold_nothing_to_fill_in() {
        RuleCase.of(new PlaceholderValue()).file("generated.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: settings
                          labels:
                            app.kubernetes.io/part-of: flux
                        data:
                          token: CHANGEME
                        """).check();
    }
}
