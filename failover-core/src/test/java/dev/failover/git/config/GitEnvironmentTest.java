package dev.failover.git.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failover.git.CommitOnce;
import dev.failover.git.Forked;
import dev.failover.git.Git;
import dev.failover.git.GitRepository;
import dev.failover.git.IsolatedHome;
import dev.failover.git.Requests;
import dev.failover.git.model.CommitOutcome.Committed;
import dev.failover.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class GitEnvironmentTest {
    @RegisterExtension
    final IsolatedHome home = new IsolatedHome();

    @TempDir
    Path temp;

    @Test
    void opening_and_reading_starts_no_process_and_writes_nothing() throws Exception {
        Git user = Git.init(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first");
        user.run("remote", "add", "origin", "https://example.com/x.git");
        List<String> before = files(user.directory());
        long children = ProcessHandle.current().descendants().count();

        try (GitRepository repository = GitRepository.discover(user.directory()).orElseThrow()) {
            SourceTree checkout = repository.checkout();
            assertThat(checkout.discover()).containsExactly("a.yaml");
            repository.tree(repository.head().commit().orElseThrow()).discover();
            repository.state("a.yaml");
            repository.notUnderstood();
        }

        assertThat(ProcessHandle.current().descendants().count()).isEqualTo(children);
        assertThat(files(home.home())).isEmpty();
        assertThat(files(user.directory())).isEqualTo(before);
    }

    /** In a JVM of its own, since what JGit finds out about the machine is found out once. */
    @Test
    void a_fresh_process_never_runs_the_git_of_the_path() throws Exception {
        Git user = Git.init(temp.resolve("user"));
        user.write("a.yaml", "role: primary\n").commitAll("first");
        Path trace = temp.resolve("git-was-run");
        Path bin = Files.createDirectory(temp.resolve("bin"));
        for (String program : List.of("git", "sh", "bash", "uname")) {
            Path fake = Files.writeString(bin.resolve(program), "#!/bin/sh\n: >> '" + trace + "'\n");
            Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        ProcessBuilder child = Forked.java(CommitOnce.class, user.directory().toString(), "local");
        child.environment()
                .putAll(Map.of("PATH", bin.toString(), "HOME", home.home().toString()));

        assertThat(Forked.run(child)).isEqualTo("started\ncommitted\n");
        assertThat(trace).doesNotExist();
        assertThat(files(home.home())).isEmpty();
        assertThat(user.status()).isEmpty();
    }

    @Test
    void the_user_is_known_from_home_xdg_includes_and_the_environment() throws IOException {
        Git user = Git.init(temp.resolve("user"));
        user.write("a.yaml", "v: 1\n").commitAll("first");
        user.run("config", "--unset", "user.name");
        user.run("config", "--unset", "user.email");

        Files.createDirectories(home.home().resolve(".config/git"));
        Files.writeString(
                home.home().resolve(".config/git/config"), "[user]\n\tname = Xdg\n\temail = xdg@example.com\n");
        assertThat(authorOf(user, "v: 2\n")).isEqualTo("Xdg <xdg@example.com>");

        Files.writeString(home.home().resolve(".gitconfig"), "[user]\n\tname = Home\n[include]\n\tpath = ~/more\n");
        Files.writeString(home.home().resolve("more"), "[user]\n\temail = included@example.com\n");
        home.install(Map.of());
        assertThat(authorOf(user, "v: 3\n")).isEqualTo("Home <included@example.com>");

        home.install(Map.of("GIT_AUTHOR_NAME", "Env", "GIT_AUTHOR_EMAIL", "env@example.com"));
        assertThat(authorOf(user, "v: 4\n")).isEqualTo("Env <env@example.com>");
        assertThat(user.run("log", "-1", "--format=%cn").strip()).isEqualTo("Home");
    }

    @Test
    void a_home_directory_that_cannot_be_written_does_no_harm() throws IOException {
        Git user = Git.init(temp.resolve("user"));
        user.write("a.yaml", "v: 1\n").commitAll("first");
        Files.setPosixFilePermissions(home.home(), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(Requests.commit(user, false, "a.yaml", "v: 2\n")).isInstanceOf(Committed.class);
        } finally {
            Files.setPosixFilePermissions(home.home(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String authorOf(Git user, String text) {
        assertThat(Requests.commit(user, false, "a.yaml", text)).isInstanceOf(Committed.class);
        return user.run("log", "-1", "--format=%an <%ae>").strip();
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
        }
    }
}
