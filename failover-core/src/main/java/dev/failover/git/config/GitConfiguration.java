package dev.failover.git.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** Git's configuration, complete: of the system, the user, the repository, the work tree and the environment. */
public final class GitConfiguration {
    private GitConfiguration() {}

    /** What a repository has no say in. */
    static List<ConfigEntry> outsideRepositories() {
        return ConfigReader.read(personal(), new IncludeCondition(List.of(), Optional::empty));
    }

    /** All that holds in a repository; what comes later wins. */
    public static List<ConfigEntry> of(RepositoryPlace place) {
        List<ConfigSource> sources = new ArrayList<>(personal());
        ConfigSource local =
                new ConfigSource(ConfigScope.LOCAL, place.commonDir().resolve("config"), false);
        sources.add(local);
        if (hasWorkTreeConfig(withoutIncludes(local))) {
            sources.add(new ConfigSource(ConfigScope.WORKTREE, place.gitDir().resolve("config.worktree"), false));
        }
        return ConfigReader.read(sources, new IncludeCondition(place.gitDirNames(), new HeadFile(place)::branch));
    }

    /** The settings that stand in the repository's own file, which alone say what format it has. */
    static List<ConfigEntry> format(RepositoryPlace place) {
        return withoutIncludes(
                new ConfigSource(ConfigScope.LOCAL, place.commonDir().resolve("config"), false));
    }

    private static List<ConfigEntry> withoutIncludes(ConfigSource source) {
        List<ConfigEntry> entries = new ArrayList<>();
        source.read()
                .ifPresent(bytes -> new ConfigText(source.file(), bytes)
                        .read((key, value, line) -> entries.add(
                                new ConfigEntry(source.scope(), Optional.of(source.file()), line, key, value))));
        return entries;
    }

    /** As Git, which heeds no extension of a repository that doesn't say which version its format has. */
    private static boolean hasWorkTreeConfig(List<ConfigEntry> format) {
        return format.stream().anyMatch(entry -> entry.key().equals("core.repositoryformatversion"))
                && isSetByRepository(format, "extensions.worktreeconfig");
    }

    /** Whether the repository itself sets a switch, whatever the user's configuration has to say. */
    static boolean isSetByRepository(List<ConfigEntry> entries, String key) {
        return entries.stream()
                .filter(entry -> entry.scope() == ConfigScope.LOCAL || entry.scope() == ConfigScope.WORKTREE)
                .filter(entry -> entry.key().equals(key))
                .reduce((first, last) -> last)
                .filter(ConfigEntry::isTrue)
                .isPresent();
    }

    private static List<ConfigSource> personal() {
        List<ConfigSource> sources = new ArrayList<>();
        String noSystem = variable("GIT_CONFIG_NOSYSTEM");
        if (noSystem == null || !BooleanSetting.parse(noSystem).orElse(true)) {
            String system = variable("GIT_CONFIG_SYSTEM");
            sources.add(
                    new ConfigSource(ConfigScope.SYSTEM, Path.of(system == null ? "/etc/gitconfig" : system), false));
        }
        String global = variable("GIT_CONFIG_GLOBAL");
        if (global != null) {
            sources.add(new ConfigSource(ConfigScope.GLOBAL, Path.of(global), true));
            return sources;
        }
        Path home = Path.of(ConfigPath.home());
        String xdg = variable("XDG_CONFIG_HOME");
        Path xdgHome = xdg == null || xdg.isEmpty() ? home.resolve(".config") : Path.of(xdg);
        sources.add(new ConfigSource(ConfigScope.GLOBAL, xdgHome.resolve("git/config"), true));
        sources.add(new ConfigSource(ConfigScope.GLOBAL, home.resolve(".gitconfig"), true));
        return sources;
    }

    private static @Nullable String variable(String name) {
        return SystemReader.getInstance().getenv(name);
    }
}
