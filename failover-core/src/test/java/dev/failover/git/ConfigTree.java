package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.git.config.ConfigEntry;
import dev.failover.git.config.GitConfiguration;
import dev.failover.git.config.GitEnvironment;
import dev.failover.git.config.RepositoryPlace;
import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repository amid the files that Git takes settings from, read by the real git and by ours.
 *
 * @param top its directory, in which all lies: {@code home}, {@code system}, {@code repo}
 * @param environment what Git is told besides {@code HOME} and the system's file
 */
record ConfigTree(Path top, Path workTree, Map<String, String> environment) {

    /** A setting as {@code git config --list --show-scope --show-origin} tells of it. */
    record Setting(
            String scope,
            String origin,
            String key,
            @Nullable String value) {}

    static ConfigTree in(Path top) throws IOException {
        Path repo = top.resolve("repo");
        Git.init(repo).run("commit", "-q", "--allow-empty", "-m", "first");
        Files.createDirectories(top.resolve("home"));
        return new ConfigTree(top, repo, Map.of());
    }

    ConfigTree with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new ConfigTree(top, workTree, all);
    }

    ConfigTree at(Path directory) {
        return new ConfigTree(top, directory, environment);
    }

    Path home() {
        return top.resolve("home");
    }

    /** Writes a file below the top; {@code TOP} in it stands for the top's path. */
    ConfigTree write(String path, String text) throws IOException {
        Files.createDirectories(top.resolve(path).getParent());
        Files.writeString(top.resolve(path), text.replace("TOP", top.toString()));
        return this;
    }

    ConfigTree append(String path, String text) throws IOException {
        return write(path, Files.readString(top.resolve(path)) + text);
    }

    Git git() {
        return new Git(workTree);
    }

    /** What the real git reads; empty when it refuses. */
    Optional<List<Setting>> readByGit() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("git", "config", "--list", "-z", "--show-scope", "--show-origin")
                .directory(workTree.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("XDG_"));
        builder.environment().put("PWD", workTree.toString());
        builder.environment().putAll(variables());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            return Optional.empty();
        }
        List<Setting> settings = new ArrayList<>();
        String[] fields = output.split("\0", -1);
        for (int i = 0; i + 2 < fields.length; i += 3) {
            String[] setting = fields[i + 2].split("\n", 2);
            settings.add(new Setting(
                    fields[i],
                    fields[i + 1].startsWith("file:") ? real(fields[i + 1].substring("file:".length())) : "",
                    setting[0],
                    setting.length == 1 ? null : setting[1]));
        }
        return Optional.of(settings);
    }

    /** What our own reader reads; empty when it refuses, which must be a user's error with a place. */
    Optional<List<Setting>> readByUs() throws IOException {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("XDG_"));
        all.put("PWD", workTree.toString());
        all.putAll(variables());
        GitEnvironment.install(all);
        try {
            List<Setting> settings = new ArrayList<>();
            for (ConfigEntry entry : GitConfiguration.of(RepositoryPlace.of(workTree.toRealPath(), workTree))) {
                settings.add(new Setting(
                        entry.scope().name().toLowerCase(java.util.Locale.ROOT),
                        entry.file().map(file -> real(file.toString())).orElse(""),
                        entry.key(),
                        entry.value()));
            }
            GitRepository.discover(workTree).orElseThrow().close();
            return Optional.of(settings);
        } catch (GitException e) {
            if (!Objects.toString(e.getMessage())
                    .matches("(?s)(/.*:[0-9]+|GIT_CONFIG_KEY_.*|/.*): the Git config.*|the environment variable.*")) {
                throw new AssertionError("no place in: " + e.getMessage(), e);
            }
            return Optional.empty();
        }
    }

    private Map<String, String> variables() {
        Map<String, String> all = new HashMap<>(Map.of(
                "HOME",
                home().toString(),
                "GIT_CONFIG_SYSTEM",
                top.resolve("system").toString()));
        all.putAll(environment);
        return all;
    }

    private String real(String path) {
        try {
            return workTree.resolve(path).toRealPath().toString();
        } catch (IOException e) {
            return path;
        }
    }

    /** Both read the same, which may be a refusal. */
    List<Setting> same() throws Exception {
        assertThat(readByUs()).as("%s", this).isEqualTo(readByGit());
        return readByUs().orElse(List.of());
    }

    void assertRefused(String words) throws Exception {
        assertThat(readByGit()).isEmpty();
        assertThat(readByUs()).isEmpty();
        assertThatThrownBy(() -> GitRepository.discover(workTree))
                .isInstanceOf(GitException.class)
                .hasMessageContaining(words)
                .satisfies(e -> assertThat(((GitException) e).advice()).isNotEmpty());
    }
}
