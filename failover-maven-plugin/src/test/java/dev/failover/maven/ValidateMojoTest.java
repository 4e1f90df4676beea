package dev.failover.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.monitor.logging.DefaultLog;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.codehaus.plexus.logging.Logger;
import org.codehaus.plexus.logging.console.ConsoleLogger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class ValidateMojoTest {
    private static final String SAMPLE = "${basedir}/../it/sample";

    private final PrintStream standardOutput = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Inject
    private MavenSession session;

    @TempDir
    private Path directory;

    @BeforeEach
    void start_maven_in_an_empty_directory() {
        when(session.getExecutionRootDirectory()).thenReturn(directory.toString());
        when(session.getRepositorySession()).thenReturn(MavenRepositorySystemUtils.newSession());
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void give_standard_output_back() {
        System.setOut(standardOutput);
    }

    @Test
    @InjectMojo(goal = "validate")
    @MojoParameter(name = "directory", value = SAMPLE)
    void the_report_has_no_log_prefix(ValidateMojo validate) throws Exception {
        validate.setLog(new SystemStreamLog());
        validate.execute();
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("Step 1: Kustomize builds");
    }

    @Test
    @InjectMojo(goal = "validate")
    @MojoParameter(name = "directory", value = SAMPLE)
    void a_quiet_maven_is_told_nothing_when_all_is_well(ValidateMojo validate) throws Exception {
        validate.setLog(new DefaultLog(new ConsoleLogger(Logger.LEVEL_ERROR, "quiet")));
        validate.execute();
        assertThat(printed.size()).isZero();
    }

    @Test
    @InjectMojo(goal = "validate")
    @MojoParameter(name = "directory", value = SAMPLE)
    void the_same_repository_is_judged_once_in_a_build(ValidateMojo validate) throws Exception {
        validate.setLog(new SystemStreamLog());
        validate.execute();
        validate.execute();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("Step 1: ")
                .contains("Validated already in this build.");
    }

    @Test
    @InjectMojo(goal = "validate")
    void an_error_in_the_repository_fails_the_build(ValidateMojo validate) throws Exception {
        Files.writeString(directory.resolve("broken.yaml"), "a: b: c\n");
        assertThatThrownBy(validate::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 error was found.");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("broken.yaml:1:5");
    }

    @Test
    @InjectMojo(goal = "validate")
    @MojoParameter(name = "directory", value = "no-such-directory")
    void a_directory_that_is_not_there_is_no_stack_trace(ValidateMojo validate) {
        assertThatThrownBy(validate::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasNoCause()
                .hasMessageContaining("no-such-directory");
    }
}
