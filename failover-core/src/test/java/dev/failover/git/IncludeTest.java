package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.git.config.ConfigEntry;
import dev.failover.git.config.ConfigPath;
import dev.failover.git.config.ConfigScope;
import dev.failover.git.config.GitConfiguration;
import dev.failover.git.config.GitEnvironment;
import dev.failover.git.config.PlainConfig;
import dev.failover.git.config.RepositoryPlace;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each configuration is read by the real git and by ours, and both must say the same. */
class IncludeTest {
    private static final List<String> GIT_DIRS = List.of(
            "TOP/work/.git",
            "TOP/work/.git/",
            "TOP/work/",
            "TOP/work",
            "TOP/",
            "TOP/*/.git",
            "TOP/**/.git",
            "TOP/**",
            "TOP/w?rk/.git",
            "TOP/w[a-o]rk/.git",
            "TOP/[!v]ork/.git",
            "TOP/[[:alpha:]]ork/.git",
            "TOP/[[:foo:]]ork/.git",
            "TOP/[w]\\ork/.git",
            "TOP/WORK/.git",
            "work/",
            "work",
            "work/.git",
            ".git",
            "*/.git",
            "**",
            "**/work/**",
            "/**/work/.git",
            "/work/",
            "~/",
            "~/../work/.git",
            "~root/",
            "~nobody-of-this-name/",
            "./",
            "./.git",
            "../work/",
            ".",
            "",
            "%(prefix)/",
            "TOP/link/.git",
            "TOP/link/");

    private static final List<String> BRANCHES = List.of(
            "main",
            "ma*",
            "MAIN",
            "refs/heads/main",
            "feature/",
            "feature/*",
            "feature/**",
            "**/b",
            "feature",
            "unborn/",
            "**",
            "*",
            "");

    private static final List<String> URLS = List.of(
            "https://example.com/**",
            "https://example.com/*",
            "https://example.com/",
            "*://example.com/org/repo.git",
            "**",
            "",
            "git@*:org/**",
            "https://example.org/",
            "HTTPS://example.com/**");

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
    void what_is_included_counts_at_its_place() throws Exception {
        tree.write("home/.gitconfig", "[user]\n\tname = before\n[include]\n\tpath = more\n[user]\n\tname = after\n")
                .write("home/more", "[user]\n\tname = included\n\temail = included@example.com\n[a]\n\tlist = 2\n")
                .write("home/.config/git/config", "[a]\n\tlist = 1\n[Include]\n\tPATH = ~/deep/one\n")
                .write(
                        "home/deep/one",
                        "[include]\n\tpath = ../two\n[include]\n\tpath = TOP/home/missing\n\tpath = ../two/below\n")
                .write("home/two", "[a]\n\tlist = from two\n")
                .write("system", "[include]\n\tpath = ~root/.gitconfig-that-is-not-there\n[a]\n\tlist = 0\n")
                .append("work/.git/config", "[include]\n\tpath = here\n\tpath = ../here\n")
                .write("work/.git/here", "[a]\n\tlist = 3\n")
                .write("work/here", "[a]\n\tlist = 4\n");

        assertThat(same()).filteredOn(setting -> setting.key().equals("a.list")).hasSize(6);
    }

    @Test
    void gitdir_is_matched_as_git_does() throws Exception {
        Files.createSymbolicLink(tree.top().resolve("link"), tree.workTree());
        StringBuilder includes = new StringBuilder();
        for (String pattern : GIT_DIRS) {
            for (String kind : List.of("gitdir:", "gitdir/i:", "GITDIR:")) {
                includes.append(includeIf(kind + pattern));
            }
        }
        tree.write("included", "[a]\n\tb = yes\n")
                .write("home/.gitconfig", includes.toString())
                .append("work/.git/config", includes.toString());

        int matched = same().size();

        assertThat(same(tree.at(tree.top().resolve("link")))).hasSizeGreaterThan(matched);
    }

    @Test
    void onbranch_is_matched_as_git_does() throws Exception {
        StringBuilder includes = new StringBuilder();
        BRANCHES.forEach(pattern -> includes.append(includeIf("onbranch:" + pattern)));
        tree.write("included", "[a]\n\tb = yes\n").append("work/.git/config", includes.toString());
        for (String branch : List.of("main", "side/a/b", "feature/a/b")) {
            tree.git().run("checkout", "-q", "-B", branch);
            assertThat(same()).anyMatch(IncludeTest::isIncluded);
            tree.git().run("symbolic-ref", "HEAD", "refs/heads/unborn/" + branch);
            assertThat(same()).anyMatch(IncludeTest::isIncluded);
        }
        tree.git().run("symbolic-ref", "refs/heads/pointer", "refs/heads/main");
        tree.git().run("symbolic-ref", "HEAD", "refs/heads/pointer");
        same();
        tree.git().run("checkout", "-q", "--detach", "main");
        same();
    }

    @Test
    void hasconfig_asks_for_the_urls_of_all_remotes() throws Exception {
        StringBuilder includes = new StringBuilder();
        URLS.forEach(pattern -> includes.append(includeIf("hasconfig:remote.*.url:" + pattern)));
        includes.append(includeIf("hasconfig:remote.a.url:**")).append(includeIf("hasconfig:user.name:**"));
        tree.write("included", "[a]\n\tb = yes\n[include]\n\tpath = more\n")
                .write("more", "[a]\n\tb = more\n")
                .write("home/.gitconfig", includes.toString());
        assertThat(same()).noneMatch(IncludeTest::isIncluded);

        tree.append("work/.git/config", """
                [remote "a"]
                \turl = https://example.com/org/repo.git
                [remote "b"]
                \turl = git@example.com:org/x
                \tpushUrl = https://example.org/
                """);
        assertThat(same()).anyMatch(IncludeTest::isIncluded);
    }

    @Test
    void hasconfig_wants_every_url_to_have_a_value() throws Exception {
        tree.append("work/.git/config", "[remote \"a\"]\n\turl\n");
        same();
        tree.append("work/.git/config", includeIf("hasconfig:remote.*.url:**"));

        assertRefused("/config:");
    }

    @Test
    void a_nul_ends_a_key() throws Exception {
        tree.append(
                "work/.git/config", "[include \"x\0y\"]\n\tpath = one\n[a \"b\0c\"]\n\td = e\n[a \"\0\"]\n\td = e\n");

        same();
    }

    @Test
    void a_nul_ends_a_value() throws Exception {
        tree.write("included", "[a]\n\tb = yes\n")
                .append("work/.git/config", "[include]\n\tpath = TOP/included\0x\n[a]\n\tc = \"b\0c\" d\n");

        assertThat(same()).anyMatch(IncludeTest::isIncluded);
    }

    @Test
    void a_file_that_hasconfig_includes_may_set_no_url() throws Exception {
        String include = "[includeIf \"hasconfig:remote.*.url:https://no.example.com/\"]\n\tpath = TOP/included\n";
        tree.write("included", "[include]\n\tpath = more\n")
                .write("more", "[remote \"x\"]\n\turl = https://example.com/\n")
                .append("work/.git/config", include);

        assertRefused("/more:2: the Git configuration can't be read: a file included by includeIf");
    }

    @Test
    void ten_files_deep_is_deep_enough_and_a_circle_is_refused() throws Exception {
        tree.append("work/.git/config", "[include]\n\tpath = TOP/1\n");
        for (int i = 1; i <= 10; i++) {
            tree.write(String.valueOf(i), "[a]\n\tb = " + i + "\n[include]\n\tpath = " + (i + 1) + "\n");
        }
        assertThat(same()).filteredOn(setting -> setting.key().equals("a.b")).hasSize(10);

        tree.write("11", "[a]\n\tb = 11\n");
        assertRefused("/10:4: the Git configuration can't be read: more than 10 includes are nested");

        tree.write("3", "[include]\n\tpath = 3\n");
        assertRefused("/3:2: the Git configuration can't be read: more than 10 includes are nested");
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
        tree.append("work/.git/config", "[include]\n\tpath = TOP/included\n").write("included", text);

        assertRefused(": the Git configuration can't be read: ");
    }

    @Test
    void the_line_is_that_which_git_names() throws Exception {
        for (String text :
                List.of("[a]\n\tb = c\n\n\td = \"x\n", "[a]\r\n\tb = c\r\n\tb c\r\n", "[a]\nb = x\\\n y\\\n z\\q\n")) {
            tree.write("work/.git/config", text);
            Git.Result result = tree.git().tryRun("config", "--list");
            String line = result.output().replaceFirst("(?s).*bad config line ([0-9]+) in.*", "$1");

            assertRefused("/config:" + line + ": the Git configuration can't be read: this line has a syntax error");
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
        tree.write("work/.git/config", text);

        same();
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
                    .anyMatch(
                            found -> entry.value() == null ? "".equals(found) : java.util.Objects.equals(found, value));
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

    @Test
    void the_environment_says_which_files_count_and_has_the_last_word() throws Exception {
        tree.write("system", "[a]\n\tb = system\n")
                .write("home/.gitconfig", "[a]\n\tb = home\n")
                .write("home/.config/git/config", "[a]\n\tb = xdg\n")
                .write("elsewhere/git/config", "[a]\n\tb = other xdg\n")
                .write("global", "[a]\n\tb = global\n[include]\n\tpath = more\n")
                .write("more", "[a]\n\tb = more\n");
        String global = tree.top().resolve("global").toString();
        String more = tree.top().resolve("more").toString();
        for (Map<String, String> variables : List.of(
                Map.of("GIT_CONFIG_NOSYSTEM", "1"),
                Map.of("GIT_CONFIG_NOSYSTEM", "true"),
                Map.of("GIT_CONFIG_NOSYSTEM", "0"),
                Map.of("GIT_CONFIG_NOSYSTEM", "false"),
                Map.of("GIT_CONFIG_NOSYSTEM", ""),
                Map.of("GIT_CONFIG_SYSTEM", global),
                Map.of("GIT_CONFIG_GLOBAL", global),
                Map.of("GIT_CONFIG_GLOBAL", "/dev/null"),
                Map.of("XDG_CONFIG_HOME", tree.top().resolve("elsewhere").toString()),
                Map.of("XDG_CONFIG_HOME", ""),
                command("A.Q.B", "x", "a.b", "", "include.path", more),
                command("includeIf.gitdir:" + tree.top() + "/.path", more),
                command("includeIf.gitdir:./.path", more),
                command("include.path", "relative"),
                command("nodot", "x"),
                command("a.1", "x"),
                command("a.b.", "x"),
                Map.of("GIT_CONFIG_COUNT", "1", "GIT_CONFIG_KEY_0", "a.b"),
                Map.of("GIT_CONFIG_COUNT", "1", "GIT_CONFIG_VALUE_0", "a.b"),
                Map.of("GIT_CONFIG_COUNT", "many"))) {
            same(tree.with(variables));
        }
    }

    @Test
    void a_linked_work_tree_has_settings_of_its_own() throws Exception {
        tree.git().run("config", "extensions.worktreeConfig", "true");
        tree.git().run("worktree", "add", "-q", "-b", "side", "../side");
        tree.write("work/.git/config.worktree", "[a]\n\tb = main\n[include]\n\tpath = more\n")
                .write("work/.git/more", "[a]\n\tb = more\n")
                .write("work/.git/worktrees/side/config.worktree", "[a]\n\tb = side\n[include]\n\tpath = more\n")
                .write("work/.git/worktrees/side/more", "[a]\n\tb = more of side\n")
                .write("branch", "[a]\n\tb = branch\n")
                .append(
                        "work/.git/config",
                        "[includeIf \"gitdir:TOP/work/.git/worktrees/*\"]\n\tpath = TOP/branch\n"
                                + "[includeIf \"onbranch:side\"]\n\tpath = TOP/branch\n");
        for (String extension : List.of("true", "1", "yes", "on", "false", "0")) {
            tree.git().run("config", "extensions.worktreeConfig", extension);
            same();
            same(tree.at(tree.top().resolve("side")));
        }
    }

    @Test
    void a_prefix_is_where_git_is_installed() throws Exception {
        String path = "%(prefix)/share/failover-no-such-file";
        tree.append("work/.git/config", "[include]\n\tpath = " + path + "\n[a]\n\tb = %(prefix)/x\n");

        assertThat(same()).isNotEmpty();
        assertThat(ConfigPath.expand(path)).contains(prefix() + "/share/failover-no-such-file");
    }

    private static boolean isIncluded(ConfigTree.Setting setting) {
        return setting.key().equals("a.b");
    }

    private static String includeIf(String condition) {
        return "[includeIf \"" + condition.replace("\\", "\\\\") + "\"]\n\tpath = TOP/included\n";
    }

    private String prefix() {
        String directory = tree.git().run("--exec-path").strip();
        return directory.replaceFirst("/(lib|libexec)/git-core$", "");
    }

    private static Map<String, String> command(String... keysAndValues) {
        Map<String, String> variables = new java.util.HashMap<>();
        for (int i = 0; i < keysAndValues.length / 2; i++) {
            variables.put("GIT_CONFIG_KEY_" + i, keysAndValues[2 * i]);
            variables.put("GIT_CONFIG_VALUE_" + i, keysAndValues[2 * i + 1]);
        }
        variables.put("GIT_CONFIG_COUNT", String.valueOf(keysAndValues.length / 2));
        return variables;
    }

    private List<ConfigTree.Setting> same() throws Exception {
        return same(tree);
    }

    private static List<ConfigTree.Setting> same(ConfigTree tree) throws Exception {
        assertThat(tree.readByUs()).as("%s", tree).isEqualTo(tree.readByGit());
        return tree.readByUs().orElse(List.of());
    }

    private void assertRefused(String words) throws Exception {
        assertThat(tree.readByGit()).isEmpty();
        assertThat(tree.readByUs()).isEmpty();
        assertThatThrownBy(() -> GitRepository.discover(tree.workTree()))
                .isInstanceOf(GitException.class)
                .hasMessageContaining(words)
                .satisfies(e -> assertThat(((GitException) e).advice()).isNotEmpty());
    }
}
