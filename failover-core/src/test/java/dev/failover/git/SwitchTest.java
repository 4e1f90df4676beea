package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.TreeSandbox;
import dev.failover.git.config.BooleanSetting;
import dev.failover.git.model.GitException;
import dev.failover.goal.ModelOptions;
import dev.failover.goal.TreeOptions;
import dev.failover.goal.validate.ValidateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each switch is read by the real git and by ours, and both must say the same. */
class SwitchTest {
    @TempDir
    private Path top;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " =",
                " = true",
                " = YES",
                " = On",
                " = false",
                " = no",
                " = OFF",
                " = 0",
                " = 00",
                " = 1",
                " = 2",
                " = -1",
                " = +3",
                " = 1k",
                " = 0g",
                " = 0x0",
                " = 0x10",
                " = 0xA",
                " = 010",
                " = 08",
                " = 1kk",
                " = maybe",
                " = tru",
                " = y",
                " = 1.0",
                " = k",
                " = \" 1\"",
                " = \"1 \"",
                " = \" true\""
            })
    void a_value_means_what_it_means_to_git(String value) throws Exception {
        Git git = Git.init(top);
        append("[x]\n\tswitch" + value + "\n");

        String said;
        try {
            said = git.run("config", "--type=bool", "x.switch").strip();
        } catch (AssertionError | RuntimeException e) {
            said = "refused";
        }

        assertThat(ours()).as(value).isEqualTo(said);
    }

    /** JGit knows no number but 0 and 1 here, and fails on words that Git passes over. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "core.autocrlf 2",
                "core.autocrlf YES",
                "core.autocrlf Input",
                "core.eol x",
                "core.checkStat x",
                "core.hideDotFiles 2",
                "core.hideDotFiles x",
                "remote.origin.timeout x"
            })
    void what_git_takes_stops_nothing(String setting) throws Exception {
        Git git = Git.init(top);
        git.run("config", "remote.origin.url", top.toString());
        String[] words = setting.split(" ");
        git.run("config", words[0], words[1]);
        Files.writeString(top.resolve("a.yaml"), "a: 1\n");
        git.run("add", ".");
        git.run("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a");

        assertThatCode(() -> TreeSandbox.failover()
                        .validate(new ValidateOptions(new TreeOptions(top, Optional.of(top)), ModelOptions.DEFAULT)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_bare_repository_is_refused_however_it_is_said_and_a_bad_value_is_named_with_its_line() throws Exception {
        Git.init(top);
        append("[core]\n\tbare = 0x1\n");
        assertThatThrownBy(() -> GitRepository.discover(top)).hasMessageContaining("is a bare Git repository");

        append("[core]\n\tbare = maybe\n");
        assertThatThrownBy(() -> GitRepository.discover(top))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("config:")
                .hasMessageContaining("core.bare = maybe, which is neither true nor false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fileMode", "ignoreCase", "symlinks", "precomposeUnicode"})
    void the_switches_that_jgit_reads_may_be_numbers_and_a_bad_one_is_named(String name) throws Exception {
        Git.init(top).run("commit", "-q", "--allow-empty", "-m", "first");
        append("[core]\n\t" + name + " = 2\n");
        assertThat(GitRepository.discover(top)).isPresent();

        append("[core]\n\t" + name + " = perhaps\n");
        assertThatThrownBy(() -> GitRepository.discover(top)).hasMessageContaining(" = perhaps, which is neither");
    }

    private String ours() {
        try {
            Config config = new Config();
            config.fromText(Files.readString(top.resolve(".git/config")));
            return String.valueOf(BooleanSetting.of(config, "x", null, "switch", false));
        } catch (GitException e) {
            assertThat(e.advice()).contains("x.switch");
            return "refused";
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(top.resolve(".git/config"), text, StandardOpenOption.APPEND);
    }
}
