package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.git.config.GitEnvironment;
import dev.failover.git.model.CommitId;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.git.model.Destination;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a repository belong to somebody else; the real git says whether it may be used. */
class ForeignRepositoryTest {
    private static final int SOMEBODY = 12345;

    /** What belongs to somebody else, and where Git is run. */
    private static final List<String[]> PARTS = Stream.of(
                    "repo, repo",
                    "repo/.git, repo",
                    "repo, repo/apps",
                    "repo/.git, repo/apps",
                    "repo/apps, repo/apps",
                    "repo/.git/config, repo",
                    "repo/.git/HEAD, repo",
                    "repo/a.yaml, repo",
                    "home, repo",
                    "linked, linked",
                    "linked/.git, linked",
                    "linked/.git, linked/apps",
                    "repo/.git/worktrees/linked, linked",
                    "repo/.git, linked",
                    "repo, linked",
                    "super/sub, super/sub",
                    "super/sub/.git, super/sub",
                    "super/.git/modules/sub, super/sub",
                    "super/.git, super/sub",
                    "super, super/sub",
                    "super/sub, super",
                    "symbolic, symbolic",
                    "symbolic/.git, symbolic",
                    "elsewhere.git, symbolic")
            .map(line -> line.split(", "))
            .toList();

    @TempDir
    Path temp;

    private Path home;
    private Git repo;

    @BeforeEach
    void a_repository_of_ours() throws IOException {
        assumeTrue(Git.isInstalled(), "skipped: no git program");
        temp = temp.toRealPath();
        assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("unix")
                        && Files.getAttribute(temp, "unix:uid").equals(0),
                "skipped: only root can give files away");
        home = Files.createDirectories(temp.resolve("home"));
        repo = Git.init(temp.resolve("repo"));
        repo.write("a.yaml", "role: primary\n").write("apps/b.yaml", "b: 1\n").commitAll("first");
    }

    @AfterEach
    void restore() {
        GitEnvironment.install(System.getenv());
    }

    @Test
    void what_of_it_belongs_to_somebody_else_decides_as_in_git() throws Exception {
        repo.run("worktree", "add", "-q", "--detach", temp.resolve("linked").toString());
        Git superproject = Git.init(temp.resolve("super"));
        superproject.run(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                repo.directory().toString(),
                "sub");
        Git symbolic = Git.init(temp.resolve("symbolic"));
        Files.move(symbolic.path(".git"), temp.resolve("elsewhere.git"));
        Files.createSymbolicLink(symbolic.path(".git"), temp.resolve("elsewhere.git"));
        int refused = 0;
        for (String[] part : PARTS) {
            assertThat(same(part[1], Map.of())).isTrue();
            give(part[0], SOMEBODY);
            for (String sudo : List.of("", String.valueOf(SOMEBODY), String.valueOf(SOMEBODY + 1), "somebody")) {
                refused += same(part[1], Map.of("SUDO_UID", sudo)) ? 0 : 1;
            }
            give(part[0], 0);
        }
        assertThat(refused).isGreaterThan(PARTS.size()).isLessThan(PARTS.size() * 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOP/repo | true |",
                "* | true |",
                "TOP/REPO | false |",
                "TOP/other | false |",
                "TOP | false |",
                "TOP/repo/.git | false |",
                "TOP/*rk | false |",
                "/* | true | 2.46",
                "TOP/* | true | 2.46",
                "TOP/repo/* | false |",
                "TOP/w* | false |",
                "TOP/none/* | false |",
                "TOP/repo/ | true | 2.46",
                "TOP/link | true | 2.46",
                "TOP/home/../repo | true | 2.46",
                "TOP//repo | true | 2.46",
                "~/../repo | true | 2.46",
                "~/repo | false |",
                "~/link | true | 2.46",
                "%(prefix)/repo | false |",
                "repo | false |",
                ". | true | 2.46",
                "'' | false |"
            })
    void safe_directory_is_read_as_git_does(String value, boolean safe, String since) throws Exception {
        Files.createSymbolicLink(temp.resolve("link"), repo.directory());
        Files.createSymbolicLink(home.resolve("link"), repo.directory());
        give("repo");
        String directory = value.replace("TOP", temp.toString());
        Files.writeString(home.resolve(".gitconfig"), "[safe]\n\tdirectory = \"" + directory + "\"\n");

        assertThat(isOpened("repo", Map.of())).isEqualTo(safe);
        if (since == null || isAtLeast(since)) {
            same("repo", Map.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"repo, true", "repo/apps, false"})
    void a_dot_means_the_directory_in_which_git_is_run(String start, boolean safe) throws Exception {
        give("repo");
        Files.writeString(home.resolve(".gitconfig"), "[safe]\n\tdirectory = .\n");

        assertThat(isOpened(start, Map.of())).isEqualTo(safe);
    }

    @Test
    void only_what_the_repository_has_no_say_in_makes_it_safe() throws Exception {
        String safe = "[safe]\n\tdirectory = *\n";
        String never = "[safe]\n\tdirectory =\n";
        Files.writeString(temp.resolve("safe"), safe);
        Files.writeString(temp.resolve("never"), never);
        Map<String, String> command = Map.of(
                "GIT_CONFIG_COUNT",
                "1",
                "GIT_CONFIG_KEY_0",
                "Safe.Directory",
                "GIT_CONFIG_VALUE_0",
                repo.directory().toString());
        Map<String, String> reset =
                Map.of("GIT_CONFIG_COUNT", "1", "GIT_CONFIG_KEY_0", "safe.directory", "GIT_CONFIG_VALUE_0", "");
        give("repo");

        repo.write(".git/config", repo.read(".git/config") + safe);
        assertThat(same("repo", Map.of())).isFalse();
        assertThat(same("repo", command)).isTrue();
        assertThat(same("repo", Map.of("GIT_CONFIG_SYSTEM", temp.resolve("safe").toString())))
                .isTrue();
        assertThat(same("repo", Map.of("GIT_CONFIG_GLOBAL", temp.resolve("safe").toString())))
                .isTrue();
        Files.createDirectories(home.resolve(".config/git"));
        Files.writeString(home.resolve(".config/git/config"), safe);
        assertThat(same("repo", Map.of())).isTrue();
        assertThat(same("repo", reset)).isFalse();
        Files.writeString(home.resolve(".gitconfig"), never);
        assertThat(same("repo", Map.of())).isFalse();
        Files.writeString(home.resolve(".gitconfig"), never + safe);
        assertThat(same("repo", Map.of())).isTrue();
        Files.writeString(home.resolve(".gitconfig"), never + "[include]\n\tpath = " + temp.resolve("safe") + "\n");
        assertThat(same("repo", Map.of())).isTrue();
        Files.writeString(
                home.resolve(".gitconfig"),
                never + "[includeIf \"gitdir:" + temp + "/\"]\n\tpath = " + temp.resolve("safe") + "\n");
        assertThat(same("repo", Map.of())).isFalse();
        Files.writeString(home.resolve(".gitconfig"), safe + "[safe]\n\tdirectory\n");
        assertThat(same("repo", Map.of())).isFalse();
    }

    @Test
    void nothing_of_it_is_read_before_and_the_command_that_allows_it_is_named() throws Exception {
        Path named = Files.move(repo.directory(), temp.resolve("it's ours"));
        Files.writeString(named.resolve(".git/config"), "this is no configuration");
        give("it's ours");
        install(Map.of());

        assertThatThrownBy(() -> GitRepository.discover(named.resolve("apps")))
                .isInstanceOf(GitException.class)
                .hasMessage("the Git repository " + named + " isn't used: " + named
                        + " belongs to another user, and its settings could run programs as you")
                .satisfies(e -> assertThat(((GitException) e).advice())
                        .endsWith("\ngit config --global --add safe.directory '" + temp + "/it'\\''s ours'"));

        Files.writeString(named.resolve(".git/config"), "[core]\n\trepositoryformatversion = 0\n");
        String command = "HOME='" + home + "'; export HOME; unset GIT_CONFIG_GLOBAL; ";
        String advice = advice(named);
        Process typed = new ProcessBuilder("sh", "-c", command + advice.substring(advice.indexOf('\n') + 1)).start();
        assertThat(typed.waitFor()).isZero();
        assertThat(isOpened("it's ours", Map.of())).isTrue();
    }

    @Test
    void a_bare_repository_of_somebody_else_is_not_read_either() throws Exception {
        Git.initBare(temp.resolve("bare.git")).write("config", "this is no configuration");
        give("bare.git");

        assertThat(same("bare.git", Map.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"remote.git", "none"})
    void a_remote_of_this_machine_must_be_ours_too(String foreign) throws Exception {
        Git remote = Git.initBare(temp.resolve("remote.git"));
        repo.run("remote", "add", "origin", remote.directory().toString());
        repo.run("push", "-q", "-u", "origin", "main");
        Files.createDirectory(temp.resolve("none"));
        give(foreign);
        boolean allowed = repo.tryRun("fetch", "-q").exit() == 0;
        install(Map.of());

        assertThat(allowed).isEqualTo(foreign.equals("none"));
        if (allowed) {
            assertThat(Requests.commit(repo, true, "a.yaml", "role: backup\n")).isInstanceOf(Committed.class);
            return;
        }
        assertThatThrownBy(() -> Requests.commit(repo, true, "a.yaml", "role: backup\n"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining(remote.directory() + " belongs to another user")
                .satisfies(e -> assertThat(((GitException) e).advice())
                        .contains("git config --global --add safe.directory " + remote.directory()));
        Files.writeString(home.resolve(".gitconfig"), "[safe]\n\tdirectory = " + remote.directory() + "\n");
        install(Map.of());
        try (GitRepository repository = GitRepository.discover(repo.directory()).orElseThrow()) {
            assertThat(repository.delivery().tip(new Destination.RemoteBranch("origin", "main")))
                    .isEqualTo(new CommitId(repo.head()));
        }
    }

    private void give(String path) throws IOException {
        give(path, SOMEBODY);
    }

    private void give(String path, int user) throws IOException {
        Files.setAttribute(temp.resolve(path), "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether both use it. */
    private boolean same(String start, Map<String, String> variables) throws Exception {
        boolean opened = isOpened(start, variables);
        assertThat(opened).as("%s %s", start, variables).isEqualTo(isUsedByGit(start, variables));
        return opened;
    }

    private boolean isUsedByGit(String start, Map<String, String> variables) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("git", "status", "--porcelain")
                .directory(temp.resolve(start).toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment(variables));
        Process process = builder.start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    private boolean isOpened(String start, Map<String, String> variables) {
        install(variables);
        try (GitRepository repository =
                GitRepository.discover(temp.resolve(start)).orElseThrow()) {
            return !repository.workTree().toString().isEmpty();
        } catch (GitException e) {
            assertThat(e.getMessage()).containsAnyOf("belongs to another user", "is a bare Git repository");
            return false;
        }
    }

    private String advice(Path directory) {
        try {
            GitRepository.discover(directory);
            return "";
        } catch (GitException e) {
            return e.advice();
        }
    }

    private void install(Map<String, String> variables) {
        GitEnvironment.install(environment(variables));
    }

    private Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH", System.getenv("PATH"),
                "HOME", home.toString(),
                "GIT_CONFIG_SYSTEM", temp.resolve("system").toString()));
        environment.putAll(variables);
        return environment;
    }

    private boolean isAtLeast(String version) {
        List<Integer> wanted = numbers(version);
        List<Integer> installed = numbers(repo.run("--version").replaceFirst("git version ", ""));
        return installed.get(0) > wanted.get(0)
                || installed.get(0).equals(wanted.get(0)) && installed.get(1) >= wanted.get(1);
    }

    private static List<Integer> numbers(String version) {
        return Stream.of(version.strip().split("[^0-9]+"))
                .limit(2)
                .map(Integer::valueOf)
                .toList();
    }
}
