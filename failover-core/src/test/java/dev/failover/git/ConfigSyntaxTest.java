package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.git.config.ConfigEntry;
import dev.failover.git.config.ConfigScope;
import dev.failover.git.config.GitConfiguration;
import dev.failover.git.config.GitEnvironment;
import dev.failover.git.config.PlainConfig;
import dev.failover.git.config.RepositoryPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax of Git's configuration, read by the real git and by ours; JGit then gets the same settings. */
class ConfigSyntaxTest {
    @TempDir
    Path temp;

    private ConfigTree tree;

    @BeforeEach
    void a_repository() throws IOException {
        assumeTrue(Git.isInstalled(), "skipped: no git program");
        tree = ConfigTree.in(temp.toRealPath());
    }

    @AfterEach
    void restore() {
        GitEnvironment.install(System.getenv());
    }

    @Test
    void a_nul_ends_a_key() throws Exception {
        tree.append(
                "repo/.git/config", "[include \"x\0y\"]\n\tpath = one\n[a \"b\0c\"]\n\td = e\n[a \"\0\"]\n\td = e\n");

        tree.same();
    }

    @Test
    void a_nul_ends_a_value() throws Exception {
        tree.write("included", "[a]\n\tb = yes\n")
                .append("repo/.git/config", "[include]\n\tpath = TOP/included\0x\n[a]\n\tc = \"b\0c\" d\n");

        assertThat(tree.same()).anyMatch(setting -> setting.key().equals("a.b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a]\n\tb = \"open\n",
                "[a]\n\tb = \\x\n",
                "[a\n\tb = c\n",
                "[a \"b]\n",
                "[a b]\n\tc = d\n",
                "[a]\n\tb c\n",
                "[a]\n\t1b = c\n",
                "[a]\n\tb_c = d\n",
                "<<<<<<< HEAD\n",
                "[include]\n\tpath\n",
                "[include]\n\tpath = ~nobody-of-this-name/x\n",
                "[include]\n\tpath = .\n"
            })
    void a_mistake_in_an_included_file_is_told_with_its_line(String text) throws Exception {
        tree.append("repo/.git/config", "[include]\n\tpath = TOP/included\n").write("included", text);

        tree.assertRefused(": the Git configuration can't be read: ");
    }

    @Test
    void the_line_is_that_which_git_names() throws Exception {
        for (String text :
                List.of("[a]\n\tb = c\n\n\td = \"x\n", "[a]\r\n\tb = c\r\n\tb c\r\n", "[a]\nb = x\\\n y\\\n z\\q\n")) {
            tree.write("repo/.git/config", text);
            Git.Result result = tree.git().tryRun("config", "--list");
            String line = result.output().replaceFirst("(?s).*bad config line ([0-9]+) in.*", "$1");

            tree.assertRefused(
                    "/config:" + line + ": the Git configuration can't be read: this line has a syntax error");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A.B.C]\n\tDe-F1 = x\n[a \"B.c\"]\n\td = x\n[a\t \"q\\\"\\\\\\x\"]\nd=x",
                "\uFEFF[a]\r\n\tb = c\r\n\td\r\n\te =\r\n\tf = \"\"\r\n",
                "[a] b = c ; comment\n\td = \"x;y\" # comment\n\te = a b   c  \n\tf = a\" b \"c\n",
                "[a]\n\tb = one \\\n two\n\tc = \\t\\n\\b\\\\\\\"\n\td = \u00E4\u4E16\n[a] # no\n; no\n[b]c=1\n[d]e=f\n",
                "[a]\n[a.]\n\tb = c\n[a \"\"]\n\tb = c\n[ \"x\"]\n\tb = c\n[1-a]\n\tb = c\n",
                "[a]\n\tb\n\tb =\n\tb = \"  x  \"\n\tB = y",
                ""
            })
    void the_syntax_is_that_of_git(String text) throws Exception {
        tree.write("repo/.git/config", text);

        tree.same();
        List<ConfigEntry> entries = GitConfiguration.of(RepositoryPlace.of(tree.workTree(), tree.workTree()));
        Config config = new Config();
        config.fromText(PlainConfig.text(entries));
        for (ConfigEntry entry : entries) {
            if (entry.section().isEmpty()) {
                continue; // nobody can ask for it
            }
            String value = entry.value() == null || entry.value().isEmpty() ? null : entry.value();
            String[] all =
                    config.getStringList(entry.section(), entry.subsection().orElse(null), entry.name());
            assertThat(all)
                    .as(entry.key())
                    .anyMatch(found -> entry.value() == null ? "".equals(found) : Objects.equals(found, value));
        }
    }

    @Test
    void jgit_takes_over_every_value() throws Exception {
        Config config = new Config();
        for (String odd :
                List.of("a\rb", " a ", "\"", "\\", "#", "a;b", "]", "a\nb", "\t\b", "\u00E4", "a = b", "[x]", "'")) {
            String subsection = odd.replace("\n", "");
            config.fromText(PlainConfig.text(
                    List.of(new ConfigEntry(ConfigScope.COMMAND, Optional.empty(), 1, "a." + subsection + ".b", odd))));

            assertThat(config.getString("a", subsection, "b")).isEqualTo(odd);
        }
    }
}
