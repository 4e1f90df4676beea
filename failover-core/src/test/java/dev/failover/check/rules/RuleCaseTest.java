package dev.failover.check.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.check.rules.yaml.PlaceholderValue;
import org.junit.jupiter.api.Test;

/** That a case of a rule can fail. */
class RuleCaseTest {
    private static final String FOUND = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
            data:
              # finds: 'CHANGEME' is still a placeholder
              token: CHANGEME
              host: nas
            """;

    @Test
    void what_is_expected_and_found_passes() {
        of(FOUND).check();
    }

    @Test
    void a_finding_that_nobody_expects_fails() {
        assertFails(FOUND.replace("# finds:", "# found:"));
    }

    @Test
    void an_expectation_without_a_finding_fails() {
        assertFails(FOUND.replace("token: CHANGEME", "token: \"1\""));
    }

    @Test
    void a_finding_in_another_line_fails() {
        assertFails(FOUND.replace("token: CHANGEME", "token: \"1\"").replace("host: nas", "host: CHANGEME"));
    }

    @Test
    void other_words_fail() {
        assertFails(FOUND.replace("# finds: 'CHANGEME'", "# finds: 'TODO'"));
    }

    private static void assertFails(String text) {
        assertThatThrownBy(of(text)::check).isInstanceOf(AssertionError.class);
    }

    private static RuleCase of(String text) {
        return RuleCase.of(new PlaceholderValue()).file("settings.yaml", text);
    }
}
