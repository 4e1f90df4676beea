package dev.failover.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class MavenRunTest {

    @Inject
    private MavenSession session;

    @Test
    void a_goal_is_called_again_as_it_was_called() {
        when(session.getGoals()).thenReturn(List.of("clean", "dev.failover:failover-maven-plugin:1.0:validate"));
        assertThat(new MavenRun(session).goals()).isEqualTo("mvn dev.failover:failover-maven-plugin:1.0:");
    }

    @Test
    void a_goal_of_a_pom_is_called_by_its_prefix() {
        when(session.getGoals()).thenReturn(List.of("verify"));
        assertThat(new MavenRun(session).goals()).isEqualTo("mvn failover:");
    }

    @Test
    void colour_follows_the_style_that_the_user_asked_for() {
        session.getUserProperties().setProperty("style.color", "always");
        assertThat(new MavenRun(session).colour()).isTrue();
        session.getUserProperties().setProperty("style.color", "never");
        assertThat(new MavenRun(session).colour()).isFalse();
    }

    @Test
    void a_batch_has_no_colour() {
        when(session.getRequest().isInteractiveMode()).thenReturn(false);
        assertThat(new MavenRun(session).colour()).isFalse();
    }

    @Test
    void what_a_repository_adds_to_every_command_line_is_known(@TempDir Path top) throws IOException {
        when(session.getRequest().getMultiModuleProjectDirectory()).thenReturn(top.toFile());
        assertThat(new MavenRun(session).options()).isEmpty();

        Files.createDirectories(top.resolve(".mvn"));
        Files.writeString(top.resolve(".mvn/maven.config"), "-Dfailover.approvedPolicy=0\n");
        assertThat(new MavenRun(session).options()).contains("failover.approvedPolicy");
    }

    @Test
    void maven_puts_its_prefix_on_standard_output_since_version_4() {
        session.getSystemProperties().setProperty("maven.version", "3.8.7");
        assertThat(new MavenRun(session).capturesStandardOutput()).isFalse();
        session.getSystemProperties().setProperty("maven.version", "4.0.0-rc-5");
        assertThat(new MavenRun(session).capturesStandardOutput()).isTrue();
    }
}
