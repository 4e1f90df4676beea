package dev.failover.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failover.git.config.GitEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees of configuration files that include one another at random, read by the real git and by ours. */
class GeneratedConfigTest {
    private static final int TREES = 120;

    private static final List<String> FILES = List.of(
            "system",
            "home/.gitconfig",
            "home/.config/git/config",
            "repo/.git/config",
            "repo/.git/config.worktree",
            "repo/.git/a",
            "repo/b",
            "home/c",
            "home/.config/d",
            "e");

    private static final List<String> PATHS = List.of(
            "TOP/repo/.git/a",
            "TOP/repo/b",
            "TOP/home/c",
            "TOP/home/.config/d",
            "TOP/e",
            "TOP/none",
            "a",
            "../b",
            "../e",
            "c",
            "~/c",
            "~/.config/d",
            "~/../e",
            "~root/none",
            "%(prefix)/none",
            "../../e",
            "./c",
            "d",
            "../c");

    private static final List<String> CONDITIONS = List.of(
            "gitdir:TOP/repo/.git",
            "gitdir:TOP/",
            "gitdir:repo/",
            "gitdir:./",
            "gitdir:./../repo/**",
            "gitdir:~/",
            "gitdir:~/../repo/",
            "gitdir/i:TOP/REPO/.GIT",
            "gitdir:TOP/*/.git",
            "gitdir:TOP/*",
            "onbranch:main",
            "onbranch:m[a-b]in",
            "onbranch:side/",
            "hasconfig:remote.*.url:https://example.com/**",
            "hasconfig:remote.*.url:https://example.org/*",
            "unknown:x",
            "gitdir:");

    private static final List<String> SETTINGS = List.of(
            "user.name",
            "user.eMail",
            "http.https://Example.com/.extraHeader",
            "a.B.c",
            "a.b.C",
            "core.editor",
            "remote.origin.fetch",
            "safe.directory");

    private static final List<String> VALUES =
            List.of(" = one", " = \"two ; three\"", "", " =", " = a \\\n  b", " = x # comment", " = \"\\\"q\\\"\\t\"");

    private static final List<String> FAULTS =
            List.of("[a]\n\tb = \"open\n", "<<<<<<< ours\n", "[a]\n\tb_c\n", "[include]\n\tpath = ~no-such-user/x\n");

    @TempDir
    Path temp;

    @AfterEach
    void restore() {
        GitEnvironment.install(System.getenv());
    }

    @Test
    void trees_of_includes_are_read_as_git_reads_them() throws Exception {
        assumeTrue(Git.isInstalled(), "skipped: no git program");
        ConfigTree tree = ConfigTree.in(temp.toRealPath());
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < TREES; seed++) {
            ConfigTree generated = generate(tree, new Random(seed));
            Optional<List<ConfigTree.Setting>> expected = generated.readByGit();
            assertThat(generated.readByUs()).as("seed %d", seed).isEqualTo(expected);
            read += expected.map(settings -> settings.size() > 20).orElse(false) ? 1 : 0;
            refused += expected.isEmpty() ? 1 : 0;
        }
        assertThat(read).as("trees that say something").isGreaterThan(TREES / 4);
        assertThat(refused).as("trees with a fault").isGreaterThan(TREES / 20).isLessThan(TREES * 3 / 4);
    }

    private static ConfigTree generate(ConfigTree tree, Random random) throws IOException {
        for (String file : FILES) {
            StringBuilder text = new StringBuilder();
            if (file.equals("repo/.git/config")) {
                text.append(random.nextInt(4) > 0 ? "[core]\n\trepositoryFormatVersion = 0\n" : "");
                text.append("[extensions]\n\tworktreeConfig = ")
                        .append(random.nextBoolean())
                        .append('\n');
            }
            int lines = random.nextInt(7);
            for (int i = 0; i < lines; i++) {
                text.append(line(random));
            }
            if (random.nextInt(60) == 0) {
                text.append(pick(FAULTS, random));
            }
            tree.write(file, random.nextInt(8) == 0 ? text.toString().replace("\n", "\r\n") : text.toString());
        }
        return tree.with(variables(tree, random));
    }

    /** What includes is rarer than what doesn't: else nearly every tree has a circle. */
    private static String line(Random random) {
        int kind = random.nextInt(20);
        if (kind < 2) {
            return "[Include]\n\tpath = " + pick(PATHS, random) + "\n";
        }
        if (kind < 7) {
            return "[includeIf \"" + pick(CONDITIONS, random) + "\"]\n\tPath = " + pick(PATHS, random) + "\n";
        }
        if (kind == 7) {
            return "[remote \"r" + random.nextInt(3) + "\"]\n\turl = https://example."
                    + (random.nextBoolean() ? "com" : "org") + "/x\n";
        }
        String key = pick(SETTINGS, random);
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        String section = first == last
                ? "[" + key.substring(0, first) + "]"
                : "[" + key.substring(0, first) + " \"" + key.substring(first + 1, last) + "\"]";
        return section + (random.nextBoolean() ? "\n\t" : " ") + key.substring(last + 1) + pick(VALUES, random) + "\n";
    }

    private static Map<String, String> variables(ConfigTree tree, Random random) {
        Map<String, String> variables = new HashMap<>();
        if (random.nextInt(5) == 0) {
            variables.put(
                    "GIT_CONFIG_GLOBAL", tree.top().resolve(pick(FILES, random)).toString());
        }
        if (random.nextInt(5) == 0) {
            variables.put("GIT_CONFIG_NOSYSTEM", pick(List.of("0", "1", "yes"), random));
        }
        int count = random.nextInt(3);
        variables.put("GIT_CONFIG_COUNT", String.valueOf(count));
        for (int i = 0; i < count; i++) {
            boolean includes = random.nextInt(4) == 0;
            variables.put("GIT_CONFIG_KEY_" + i, includes ? "include.path" : pick(SETTINGS, random));
            variables.put(
                    "GIT_CONFIG_VALUE_" + i, includes ? tree.top().resolve("e").toString() : "of the environment " + i);
        }
        return variables;
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
