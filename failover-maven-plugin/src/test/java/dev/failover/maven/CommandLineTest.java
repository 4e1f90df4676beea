package dev.failover.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void a_value_that_maven_took_from_the_command_line_counts() {
        assertThat(commandLine("service", " sonarr ").only("service", "sonarr")).contains("sonarr");
    }

    @Test
    void nothing_given_is_nothing() {
        assertThat(new CommandLine(new Properties()).only("service", null)).isEmpty();
        assertThat(commandLine("service", " ").only("service", "")).isEmpty();
    }

    @Test
    void a_value_from_elsewhere_is_refused() {
        assertThatThrownBy(() -> new CommandLine(new Properties()).only("service", "sonarr"))
                .isInstanceOf(FailoverException.class)
                .hasMessageStartingWith(
                        "'service' counts only on the command line (-Dservice=…), but is set to 'sonarr'");
    }

    @Test
    void a_value_from_elsewhere_does_not_win_over_the_command_line() {
        assertThatThrownBy(() -> commandLine("service", "radarr").only("service", "sonarr"))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("Remove it from the pom");
    }

    @Test
    void a_flag_without_a_value_is_true() {
        assertThat(commandLine("dryRun", "").onlyFlag("dryRun", "")).isTrue();
        assertThat(commandLine("dryRun", "true").onlyFlag("dryRun", "true")).isTrue();
        assertThat(commandLine("dryRun", "false").onlyFlag("dryRun", "false")).isFalse();
        assertThat(new CommandLine(new Properties()).onlyFlag("dryRun", null)).isFalse();
    }

    @Test
    void a_flag_with_a_typing_error_is_refused() {
        assertThatThrownBy(() -> commandLine("dryRun", "ture").flag("dryRun"))
                .isInstanceOf(FailoverException.class)
                .hasMessage("-DdryRun is true or false, not 'ture'.");
    }

    private static CommandLine commandLine(String property, String value) {
        Properties properties = new Properties();
        properties.setProperty(property, value);
        return new CommandLine(properties);
    }
}
