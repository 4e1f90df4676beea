package dev.failover.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterNamesTest {
    private static final ParameterNames PROMOTE = new ParameterNames(
            "promote",
            Set.of("service", "dryRun", "failover.push", "failover.server", "failover.branch"),
            Set.of(
                    "service",
                    "dryRun",
                    "failover.push",
                    "failover.server",
                    "failover.branch",
                    "failover.dryRun",
                    "failover.reports"));

    @ParameterizedTest
    @CsvSource({
        "dryrun, dryRun",
        "DRYRUN, dryRun",
        "dry-run, dryRun",
        "dry.run, dryRun",
        "dry_run, dryRun",
        "dryRnu, dryRun",
        "failover.dryRun, dryRun",
        "failover.dryrun, dryRun",
        "failover-dry-run, dryRun",
        "services, service",
        "Service, service",
        "failover.service, service",
        "failover.pushh, failover.push",
        "Failover.push, failover.push",
        "push, failover.push",
        "failover.report, failover.reports"
    })
    void a_mistyped_parameter_is_refused_and_the_right_one_named(String typed, String meant) {
        assertThatThrownBy(() -> PROMOTE.check(typed(typed, "true")))
                .isInstanceOf(FailoverException.class)
                .hasMessage("-D" + typed + " is not a parameter of failover:promote. Did you mean -D" + meant
                        + "? Nothing was done.");
    }

    @Test
    void what_looks_like_none_at_all_is_refused_without_a_guess() {
        assertThatThrownBy(() -> PROMOTE.check(typed("failover.colour-of-the-sky", "blue")))
                .hasMessage("-Dfailover.colour-of-the-sky is not a parameter of failover:promote. Nothing was done.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service",
                "dryRun",
                "failover.push",
                "failover.server",
                "failover.reports",
                "style.color",
                "server.id"
            })
    void own_parameters_those_of_other_goals_and_other_plugins_pass(String typed) {
        assertThatCode(() -> PROMOTE.check(typed(typed, "true"))).doesNotThrowAnyException();
    }

    @Test
    void a_goal_that_writes_nothing_leaves_plain_words_to_others() {
        ParameterNames validate = new ParameterNames("validate", Set.of("failover.path"), Set.of("failover.path"));
        assertThatCode(() -> validate.check(typed("path", "apps"))).doesNotThrowAnyException();
        assertThatCode(() -> validate.check(typed("dryrun", "true"))).doesNotThrowAnyException();
    }

    @Test
    void what_another_goal_is_told_is_no_dry_run_of_this_one() {
        assertThatCode(() -> PROMOTE.check(typed("failover.dryRun", "server"))).doesNotThrowAnyException();
    }

    private static Properties typed(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }
}
