package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.git.config.ConfigPath;
import dev.failover.git.config.GitEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each configuration is read by the real git and by ours, and both must say the same. */
class IncludeTest {
    private static final List<String> GIT_DIRS = List.of(
            "TOP/repo/.git",
            "TOP/repo/.git/",
            "TOP/repo/",
            "TOP/repo",
            "TOP/",
            "TOP/*/.git",
            "TOP/**/.git",
            "TOP/**",
            "TOP/r?po/.git",
            "TOP/r[a-e]po/.git",
            "TOP/[!v]epo/.git",
            "TOP/[[:alpha:]]epo/.git",
            "TOP/[[:foo:]]epo/.git",
            "TOP/[r]\\epo/.git",
            "TOP/REPO/.git",
            "repo/",
            "repo",
            "repo/.git",
            ".git",
            "*/.git",
            "**",
            "**/repo/**",
            "/**/repo/.git",
            "/repo/",
            "~/",
            "~/../repo/.git",
            "~root/",
            "~nobody-of-this-name/",
            "./",
            "./.git",
            "../repo/",
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
                .append("repo/.git/config", "[include]\n\tpath = here\n\tpath = ../here\n")
                .write("repo/.git/here", "[a]\n\tlist = 3\n")
                .write("repo/here", "[a]\n\tlist = 4\n");

        assertThat(tree.same())
                .filteredOn(setting -> setting.key().equals("a.list"))
                .hasSize(6);
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
                .append("repo/.git/config", includes.toString());

        int matched = tree.same().size();

        assertThat(tree.at(tree.top().resolve("link")).same()).hasSizeGreaterThan(matched);
    }

    @Test
    void onbranch_is_matched_as_git_does() throws Exception {
        StringBuilder includes = new StringBuilder();
        BRANCHES.forEach(pattern -> includes.append(includeIf("onbranch:" + pattern)));
        tree.write("included", "[a]\n\tb = yes\n").append("repo/.git/config", includes.toString());
        for (String branch : List.of("main", "side/a/b", "feature/a/b")) {
            tree.git().run("checkout", "-q", "-B", branch);
            assertThat(tree.same()).anyMatch(IncludeTest::isIncluded);
            tree.git().run("symbolic-ref", "HEAD", "refs/heads/unborn/" + branch);
            assertThat(tree.same()).anyMatch(IncludeTest::isIncluded);
        }
        tree.git().run("symbolic-ref", "refs/heads/pointer", "refs/heads/main");
        tree.git().run("symbolic-ref", "HEAD", "refs/heads/pointer");
        tree.same();
        tree.git().run("checkout", "-q", "--detach", "main");
        tree.same();
    }

    @Test
    void hasconfig_asks_for_the_urls_of_all_remotes() throws Exception {
        StringBuilder includes = new StringBuilder();
        URLS.forEach(pattern -> includes.append(includeIf("hasconfig:remote.*.url:" + pattern)));
        includes.append(includeIf("hasconfig:remote.a.url:**")).append(includeIf("hasconfig:user.name:**"));
        tree.write("included", "[a]\n\tb = yes\n[include]\n\tpath = more\n")
                .write("more", "[a]\n\tb = more\n")
                .write("home/.gitconfig", includes.toString());
        assertThat(tree.same()).noneMatch(IncludeTest::isIncluded);

        tree.append("repo/.git/config", """
                [remote "a"]
                \turl = https://example.com/org/repo.git
                [remote "b"]
                \turl = git@example.com:org/x
                \tpushUrl = https://example.org/
                """);
        assertThat(tree.same()).anyMatch(IncludeTest::isIncluded);
    }

    @Test
    void hasconfig_wants_every_url_to_have_a_value() throws Exception {
        tree.append("repo/.git/config", "[remote \"a\"]\n\turl\n");
        tree.same();
        tree.append("repo/.git/config", includeIf("hasconfig:remote.*.url:**"));

        tree.assertRefused("/config:");
    }

    @Test
    void a_file_that_hasconfig_includes_may_set_no_url() throws Exception {
        String include = "[includeIf \"hasconfig:remote.*.url:https://no.example.com/\"]\n\tpath = TOP/included\n";
        tree.write("included", "[include]\n\tpath = more\n")
                .write("more", "[remote \"x\"]\n\turl = https://example.com/\n")
                .append("repo/.git/config", include);

        tree.assertRefused("/more:2: the Git configuration can't be read: a file included by includeIf");
    }

    @Test
    void ten_files_deep_is_deep_enough_and_a_circle_is_refused() throws Exception {
        tree.append("repo/.git/config", "[include]\n\tpath = TOP/1\n");
        for (int i = 1; i <= 10; i++) {
            tree.write(String.valueOf(i), "[a]\n\tb = " + i + "\n[include]\n\tpath = " + (i + 1) + "\n");
        }
        assertThat(tree.same())
                .filteredOn(setting -> setting.key().equals("a.b"))
                .hasSize(10);

        tree.write("11", "[a]\n\tb = 11\n");
        tree.assertRefused("/10:4: the Git configuration can't be read: more than 10 includes are nested");

        tree.write("3", "[include]\n\tpath = 3\n");
        tree.assertRefused("/3:2: the Git configuration can't be read: more than 10 includes are nested");
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
            tree.with(variables).same();
        }
    }

    @Test
    void a_linked_work_tree_has_settings_of_its_own() throws Exception {
        tree.git().run("config", "extensions.worktreeConfig", "true");
        tree.git().run("worktree", "add", "-q", "-b", "side", "../side");
        tree.write("repo/.git/config.worktree", "[a]\n\tb = main\n[include]\n\tpath = more\n")
                .write("repo/.git/more", "[a]\n\tb = more\n")
                .write("repo/.git/worktrees/side/config.worktree", "[a]\n\tb = side\n[include]\n\tpath = more\n")
                .write("repo/.git/worktrees/side/more", "[a]\n\tb = more of side\n")
                .write("branch", "[a]\n\tb = branch\n")
                .append(
                        "repo/.git/config",
                        "[includeIf \"gitdir:TOP/repo/.git/worktrees/*\"]\n\tpath = TOP/branch\n"
                                + "[includeIf \"onbranch:side\"]\n\tpath = TOP/branch\n");
        for (String extension : List.of("true", "1", "yes", "on", "false", "0")) {
            tree.git().run("config", "extensions.worktreeConfig", extension);
            tree.same();
            tree.at(tree.top().resolve("side")).same();
        }
    }

    @Test
    void a_prefix_is_where_git_is_installed() throws Exception {
        String path = "%(prefix)/share/failover-no-such-file";
        tree.append("repo/.git/config", "[include]\n\tpath = " + path + "\n[a]\n\tb = %(prefix)/x\n");

        assertThat(tree.same()).isNotEmpty();
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
}
