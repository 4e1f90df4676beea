package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.ValidateOptions;
import dev.failover.goal.validate.ValidateResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What builds here and isn't in a commit. */
class UntrackedFileTest {
    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void make_a_repository() {
        sandbox = new GitSandbox(directory, "facade/two-services");
    }

    @Test
    void a_file_that_a_build_reads_and_git_does_not_track_is_a_warning() {
        sandbox.write("sonarr/claims.yaml", sandbox.read("sonarr/claims.yaml"));
        sandbox.git("rm", "-q", "--cached", "sonarr/claims.yaml");

        List<Finding> findings = findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("untracked-file");
            assertThat(finding.message())
                    .isEqualTo("A build reads sonarr/claims.yaml, which Git doesn't track: Flux won't get it");
            assertThat(finding.remediation().orElseThrow().advice()).containsExactly("git add -- sonarr/claims.yaml");
        });
        sandbox.git("add", "--", "sonarr/claims.yaml");
        assertThat(findings()).isEmpty();
    }

    @Test
    void an_ignored_file_that_a_build_reads_is_one_too() {
        sandbox.git("rm", "-q", "--cached", "sonarr/claims.yaml");
        sandbox.write(".gitignore", "claims.yaml\n");

        assertThat(findings())
                .map(Finding::message)
                .containsExactly("A build reads sonarr/claims.yaml, which Git ignores: Flux won't get it");
    }

    @Test
    void files_of_a_repository_to_which_nothing_was_added_yet_are_one_warning() {
        sandbox.git("rm", "-q", "-r", "--cached", ".");

        assertThat(findings())
                .filteredOn(f -> f.rule().equals("untracked-file"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .matches("Builds read \\d+ files that Git doesn't track: Flux won't get them: .+ and"
                                    + " \\d+ more");
                    assertThat(finding.remediation().orElseThrow().advice())
                            .containsExactly("git add -- failover.yaml kustomization.yaml radarr sonarr storage.yaml");
                });
    }

    @Test
    void a_directory_with_a_file_of_another_kind_is_not_added_as_a_whole() {
        sandbox.git("rm", "-q", "-r", "--cached", "sonarr", "radarr");
        sandbox.write("radarr/notes.txt", "mine\n");

        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.remediation().orElseThrow().advice())
                        .containsExactly("git add -- radarr/claims.yaml radarr/deployment.yaml"
                                + " radarr/kustomization.yaml sonarr"));
    }

    @Test
    void an_untracked_file_that_no_build_reads_is_nobodys_business() {
        sandbox.write("notes.yaml", "a: b\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_named_directory_that_git_ignores_as_a_whole_is_read_all_the_same() {
        sandbox.moveAllTo("target");
        sandbox.git("rm", "-q", "-r", "--cached", "target");
        sandbox.write(".gitignore", "target/\n");
        sandbox.write("target/broken.yaml", "a: [\n");

        ValidateResult result = new Failover("mvn failover:")
                .validate(new ValidateOptions(
                        new TreeOptions(sandbox.workTree(), Optional.of(Path.of("target"))), ModelOptions.DEFAULT));

        assertThat(result.verdict().findings())
                .map(Finding::rule)
                .filteredOn(rule -> !rule.startsWith("failover-"))
                .containsExactly("yaml-syntax");
    }

    /** What is said of the files; what the rules say of the services in them is nothing to these tests. */
    private List<Finding> findings() {
        return new Failover("mvn failover:")
                        .validate(new ValidateOptions(
                                new TreeOptions(sandbox.workTree(), Optional.empty()), ModelOptions.DEFAULT))
                        .verdict()
                        .findings()
                        .stream()
                        .filter(finding -> !finding.rule().startsWith("failover-"))
                        .toList();
    }
}
