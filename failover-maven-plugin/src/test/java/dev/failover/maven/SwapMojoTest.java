package dev.failover.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class SwapMojoTest {

    @Inject
    private MavenSession session;

    @TempDir
    private Path directory;

    @BeforeEach
    void start_maven_in_an_empty_directory() {
        when(session.getExecutionRootDirectory()).thenReturn(directory.toString());
    }

    @Test
    @InjectMojo(goal = "promote")
    @MojoParameter(name = "service", value = "sonarr")
    void services_from_a_pom_are_refused(PromoteMojo promote) {
        assertThatThrownBy(promote::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("'service' counts only on the command line");
    }

    @Test
    @InjectMojo(goal = "promote")
    void a_mistyped_dry_run_is_refused_before_anything_else(PromoteMojo promote) {
        session.getUserProperties().setProperty("ddryrun", "");
        assertThatThrownBy(promote::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "-Dddryrun is not a parameter of failover:promote. Did you mean -DdryRun? Nothing was done.");
    }

    @Test
    @InjectMojo(goal = "demote")
    @MojoParameter(name = "skip", value = "true")
    void skipped_goals_do_nothing(DemoteMojo demote) throws Exception {
        demote.execute();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    @InjectMojo(goal = "promote")
    @MojoParameter(name = "format", value = "json")
    void a_program_gets_an_object_where_the_goal_can_not_run(PromoteMojo promote) {
        session.getUserProperties().setProperty("ddryrun", "");

        assertThat(printed(promote))
                .startsWith("{\n")
                .endsWith("}\n")
                .contains("failover-error-1.json", "\"goal\": \"promote\"", "\"-Dddryrun is not a parameter of");
    }

    @Test
    @InjectMojo(goal = "promote")
    void nobody_else_gets_one(PromoteMojo promote) {
        session.getUserProperties().setProperty("ddryrun", "");

        assertThat(printed(promote)).isEmpty();
    }

    private static String printed(PromoteMojo promote) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(promote::execute).isInstanceOf(MojoExecutionException.class);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
