package dev.failover.goal.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import dev.failover.GitSandbox;
import dev.failover.TreeSandbox;
import dev.failover.check.Finding;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.SchemaSettings;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.text.ValidateReports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change answers for what it makes worse, and can't open its own gate. */
class SinceTest {
    @TempDir
    Path directory;

    private GitSandbox sandbox;

    @BeforeEach
    void leave_main_with_one_error_in_it() {
        sandbox = new GitSandbox(directory, "facade/one-error");
        sandbox.git("checkout", "-q", "-b", "change");
    }

    @Test
    void what_was_there_before_passes() {
        change("sonarr.yaml", "# moved\n" + sandbox.read("sonarr.yaml"));

        ValidateResult result = validate("origin/main");

        assertThat(result.passed()).isTrue();
        assertThat(result.verdict().known()).hasSize(1);
    }

    @Test
    void what_is_new_fails() {
        change("twice.yaml", "---\na: 1\na: 2\n");

        assertThat(findings()).singleElement().asString().startsWith("error yaml-duplicate-key twice.yaml:3");
    }

    @Test
    void what_is_not_committed_does_not_count() {
        sandbox.write("twice.yaml", "---\na: 1\na: 2\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void what_was_compared_is_said() {
        change("a.yaml", "---\na: 1\n");

        assertThat(compared())
                .isEqualTo("Compared: HEAD " + commit("HEAD") + " against origin/main " + commit("main") + ".");
    }

    @Test
    void where_the_branch_has_gone_on_the_commit_is_named_at_which_head_left_it() {
        change("a.yaml", "---\na: 1\n");
        String left = commit("main");
        sandbox.git("checkout", "-q", "main");
        change("b.yaml", "---\nb: 1\n");
        sandbox.git("push", "-q", "origin", "main");
        sandbox.git("checkout", "-q", "change");

        assertThat(compared())
                .isEqualTo("Compared: HEAD " + commit("HEAD") + " against " + left + ", where it left origin/main.");
    }

    @Test
    void files_that_are_not_committed_are_said_to_be_left_out() {
        sandbox.write(".gitignore", "ignored.yaml\n");
        change("kept.yaml", "---\na: 1\n");
        sandbox.write("ignored.yaml", "---\na: 1\n");
        sandbox.write("new.yaml", "---\na: 1\n");
        assertThat(compared())
                .endsWith("; new.yaml has changed, isn't committed and isn't looked at: commit it first.");

        sandbox.write("kept.yaml", "---\na: 2\n");
        sandbox.git("rm", "-q", "storage.yaml");
        assertThat(compared()).endsWith("; 3 changed files that aren't committed aren't looked at: commit them first.");
        assertThat(new ValidateReports(validate("origin/main")).report("json"))
                .contains("\"uncommittedFiles\"", "\"new.yaml\"");
    }

    @Test
    void a_file_whose_line_endings_git_changes_is_no_changed_one() {
        change(".gitattributes", "*.yaml text eol=crlf\n");
        sandbox.git("rm", "-q", "-r", "--cached", ".");
        sandbox.git("reset", "-q", "--hard");

        assertThat(compared()).endsWith(commit("main") + ".");
    }

    private String compared() {
        return validate("origin/main").review().seen().get(0);
    }

    private String commit(String revision) {
        return sandbox.git("rev-parse", "--short=7", revision).strip();
    }

    @Test
    void a_weaker_policy_is_an_error_and_does_not_count() {
        sandbox.write("twice.yaml", "---\na: 1\na: 2\n");
        change(".failover.yaml", "rules:\n  yaml-duplicate-key: off\n");

        assertThat(findings())
                .hasSize(2)
                .contains("error policy-weakened .failover.yaml:2: This change weakens the rule 'yaml-duplicate-key'"
                        + " from error (its own) to off")
                .anyMatch(line -> line.startsWith("error yaml-duplicate-key"));
    }

    @Test
    void a_change_that_names_the_sources_is_an_error() {
        change(".failover.yaml", "sources:\n  - home\n");

        assertThat(findings())
                .contains("error policy-weakened .failover.yaml:1: This change sets which Flux sources are this"
                        + " repository: what others bring isn't checked");
    }

    @Test
    void a_stronger_policy_is_none() {
        change(".failover.yaml", "rules:\n  untracked-file: error\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_new_suppression_is_an_error_and_does_not_count() {
        change("twice.yaml", "---\na: 1\na: 2  # failover:ignore yaml-duplicate-key ours\n");

        assertThat(findings())
                .hasSize(2)
                .contains("error policy-weakened twice.yaml:3: This change suppresses 'yaml-duplicate-key'");
    }

    @Test
    void a_suppression_that_was_there_counts() {
        onMain("twice.yaml", "---\na: 1\na: 2  # failover:ignore yaml-duplicate-key ours\n");
        change("twice.yaml", "---\n# moved\n" + sandbox.read("twice.yaml").substring(4));

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_baseline_that_grows_is_an_error() {
        change(
                "known.yaml",
                "findings:\n- fingerprint: 0123456789abcdef\n  message: m\n  path: p\n  rule: volume-capacity\n");

        assertThat(findings())
                .containsExactly("error policy-weakened known.yaml:2: This change adds to the baseline: m");
    }

    @Test
    void yamllint_is_that_of_the_older_commit_and_a_weaker_one_an_error() {
        onMain(".yamllint", "extends: relaxed\n");
        sandbox.write(".yamllint", "extends: relaxed\nrules:\n  empty-lines: disable\nignore: lax/\n");
        change("sonarr.yaml", sandbox.read("sonarr.yaml") + "\n\n\n\n");

        assertThat(findings())
                .contains(
                        "error policy-weakened .yamllint:2: This change sets the files to check in yamllint's configuration,"
                                + " which may weaken it",
                        "error policy-weakened .yamllint:2: This change sets the rule 'empty-lines' in yamllint's configuration,"
                                + " which may weaken it")
                .anyMatch(line -> line.contains("(empty-lines)"));
    }

    @Test
    void a_stricter_yamllint_is_no_error() {
        onMain(".yamllint", "extends: relaxed\n");
        change(".yamllint", "extends: relaxed\nrules:\n  indentation:\n    level: error\n  truthy: enable\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_yamllint_that_can_not_be_read_is_an_error() {
        change(".yamllint", "extends: nothing\n");

        assertThat(findings())
                .contains("error policy-weakened .yamllint:1: This change sets everything in yamllint's"
                        + " configuration, which may weaken it");
    }

    @Test
    void a_comment_that_lets_yamllint_look_away_is_an_error() {
        change("sonarr.yaml", "# yamllint disable\n" + sandbox.read("sonarr.yaml"));

        assertThat(findings())
                .containsExactly("error policy-weakened sonarr.yaml:1: This change turns yamllint off here");
    }

    @Test
    void a_rule_that_is_set_to_its_usual_weight_may_be_weaker_than_its_own() {
        change(".failover.yaml", "rules:\n  failover-replicas: warning\n");

        assertThat(findings())
                .containsExactly("error policy-weakened .failover.yaml:2: This change weakens the rule"
                        + " 'failover-replicas' from warning (its own) to warning");
    }

    @Test
    void what_was_wrong_with_the_policy_before_is_nothing_new() {
        onMain(".failover.yaml", "rules:\n  volume-capcity: warning\n");
        change("a.yaml", "---\na: 1\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void what_is_mended_in_the_policy_is_not_said_again() {
        onMain(".failover.yaml", "rules:\n  object-siz: warning\n");
        change(".failover.yaml", "rules:\n  object-size: error\n");

        assertThat(validate("origin/main").verdict().findings()).isEmpty();
        assertThat(validate("origin/main").verdict().known()).hasSize(1);
    }

    @Test
    void a_policy_that_gets_unreadable_is_an_error() {
        change(".failover.yaml", "rules: [\n");

        assertThat(findings()).isNotEmpty();
    }

    @Test
    void a_configuration_that_is_new_is_judged() {
        change("failover.yaml", "services: {}\n");
        ModelOptions model = ModelOptions.DEFAULT.withConfig("failover.yaml");

        assertThat(validate(model).verdict().known()).isNotEmpty();
    }

    @Test
    void a_schema_of_the_repository_counts_as_it_was() throws Exception {
        String resource = "apiVersion: example.org/v1\nkind: Backup\nmetadata:\n  name: a\nspec:\n  keep: %s\n";
        Files.createDirectories(sandbox.workTree().resolve("schemas"));
        onMain("schemas/backup-example-v1.json", schema("integer"));
        sandbox.write("schemas/backup-example-v1.json", schema("string"));
        sandbox.write("kustomization.yaml", sandbox.read("kustomization.yaml") + "  - backup.yaml\n");
        change("backup.yaml", resource.formatted("\"all\""));
        SchemaSettings schemas =
                new SchemaSettings(Optional.empty(), List.of(sandbox.workTree().resolve("schemas")), false);
        ModelOptions model = ModelOptions.DEFAULT.with(schemas);

        assertThat(validate(model).verdict().findings())
                .singleElement()
                .extracting(Finding::rule)
                .isEqualTo("custom-invalid-value");
    }

    private static String schema(String type) {
        return "{\"type\":\"object\",\"properties\":{\"spec\":{\"type\":\"object\",\"properties\":{\"keep\":"
                + "{\"type\":\"" + type + "\"}}}}}";
    }

    @Test
    void a_revision_that_is_not_there_is_named_with_the_command_that_fetches_it() {
        assertThatThrownBy(() -> validate("origin/release"))
                .isInstanceOf(FailoverException.class)
                .hasMessage("There is no commit origin/release in this clone.\nIf the name is right, to fetch it:\n"
                        + "   git fetch origin release:refs/remotes/origin/release");
    }

    @Test
    void a_mistyped_revision_is_named_with_the_branch_that_may_be_meant() {
        assertThatThrownBy(() -> validate("origin/mian"))
                .hasMessageStartingWith("There is no commit origin/mian in this clone; did you mean 'origin/main'?\n");
    }

    @Test
    void a_shallow_clone_says_how_to_get_the_rest() {
        change("a.yaml", "---\na: 1\n");
        sandbox.git("push", "-q", "origin", "change");
        sandbox.git("checkout", "-q", "main");
        change("b.yaml", "---\nb: 1\n");
        sandbox.git("push", "-q", "origin", "main");
        String remote = "file://" + directory.resolve("remote.git");
        GitSandbox.git(directory, "clone", "-q", "--depth=1", "--no-single-branch", "-b", "change", remote, "shallow");

        assertThatThrownBy(() -> validate(directory.resolve("shallow"), "origin/main", ModelOptions.DEFAULT))
                .isInstanceOf(FailoverException.class)
                .hasMessage(
                        "This clone is shallow and lacks the commit where HEAD branched off from origin/main.\nTo fetch it:\n"
                                + "   git fetch --unshallow");
    }

    private void onMain(String path, String text) {
        sandbox.git("checkout", "-q", "main");
        change(path, text);
        sandbox.git("push", "-q", "origin", "main");
        sandbox.git("checkout", "-q", "-b", "later");
    }

    private void change(String path, String text) {
        sandbox.write(path, text);
        sandbox.git("add", ".");
        sandbox.git("commit", "-q", "-m", "Change");
    }

    private List<String> findings() {
        return validate("origin/main").verdict().findings().stream()
                .map(TreeSandbox::line)
                .toList();
    }

    private ValidateResult validate(String revision) {
        return validate(sandbox.workTree(), revision, ModelOptions.DEFAULT);
    }

    private ValidateResult validate(ModelOptions model) {
        return validate(sandbox.workTree(), "origin/main", model);
    }

    private static ValidateResult validate(Path clone, String revision, ModelOptions model) {
        PolicyOptions policy = PolicyOptions.DEFAULT.withBaseline("known.yaml").withSince(revision);
        return TreeSandbox.failover()
                .validate(new ValidateOptions(new TreeOptions(clone, Optional.empty()), model).with(policy));
    }
}
