package dev.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void a_weaker_policy_is_an_error_and_does_not_count() {
        sandbox.write("twice.yaml", "---\na: 1\na: 2\n");
        change(".failover.yaml", "rules:\n  yaml-duplicate-key: off\n");

        assertThat(findings())
                .hasSize(2)
                .contains("error policy-weakened .failover.yaml:1: This change weakens the rule 'yaml-duplicate-key'"
                        + " from error to off")
                .anyMatch(line -> line.startsWith("error yaml-duplicate-key"));
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
        sandbox.git("checkout", "-q", "main");
        change("twice.yaml", "---\na: 1\na: 2  # failover:ignore yaml-duplicate-key ours\n");
        sandbox.git("push", "-q", "origin", "main");
        sandbox.git("checkout", "-q", "-b", "later");
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
    void a_revision_that_is_not_there_is_named_with_the_command_that_fetches_it() {
        assertThatThrownBy(() -> validate("origin/release"))
                .isInstanceOf(FailoverException.class)
                .hasMessage("There is no commit origin/release in this clone.\nTo fetch it:\n"
                        + "   git fetch origin release:refs/remotes/origin/release");
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

        assertThatThrownBy(() -> validate(directory.resolve("shallow"), "origin/main"))
                .isInstanceOf(FailoverException.class)
                .hasMessage("This clone is shallow and lacks the commit at which HEAD left origin/main.\nTo fetch it:\n"
                        + "   git fetch --unshallow");
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
        return validate(sandbox.workTree(), revision);
    }

    private static ValidateResult validate(Path clone, String revision) {
        PolicyOptions policy = new PolicyOptions(
                RuleOptions.DEFAULT, FailOn.ERROR, false, Optional.of("known.yaml"), Optional.of(revision));
        return TreeSandbox.failover()
                .validate(new ValidateOptions(new TreeOptions(clone, Optional.empty()), ModelOptions.DEFAULT, policy));
    }
}
