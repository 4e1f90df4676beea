package dev.failover.git.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The conditions of {@code includeIf} that tell of the repository: {@code gitdir}, {@code gitdir/i}, {@code onbranch}. */
final class IncludeCondition {
    private final List<String> gitDirNames;
    private final Supplier<Optional<String>> branch;

    /**
     * @param gitDirNames all paths by which the Git directory is known; none where there is no repository
     * @param branch the branch that HEAD names, whether it has commits or not
     */
    IncludeCondition(List<String> gitDirNames, Supplier<Optional<String>> branch) {
        this.gitDirNames = gitDirNames;
        this.branch = branch;
    }

    /** A condition that Git doesn't know never holds. */
    boolean holds(String condition, Optional<Path> file) {
        return after("gitdir:", condition)
                .map(pattern -> isGitDir(pattern, file, false))
                .or(() -> after("gitdir/i:", condition).map(pattern -> isGitDir(pattern, file, true)))
                .or(() -> after("onbranch:", condition).map(this::isOnBranch))
                .orElse(false);
    }

    static Optional<String> after(String prefix, String condition) {
        return condition.startsWith(prefix) ? Optional.of(condition.substring(prefix.length())) : Optional.empty();
    }

    private boolean isOnBranch(String pattern) {
        return branch.get()
                .filter(name -> WildMatch.matches(directories(pattern), name, false))
                .isPresent();
    }

    private boolean isGitDir(String written, Optional<Path> file, boolean foldsCase) {
        String pattern = ConfigPath.slashes(ConfigPath.expandToRealHome(written).orElse(written));
        String literal = "";
        if (pattern.startsWith("./")) {
            if (file.isEmpty()) {
                return false; // relative to which file?
            }
            String including = ConfigPath.real(file.get().toString());
            literal = including.substring(0, including.lastIndexOf('/') + 1);
            pattern = directories(pattern).substring("./".length());
        } else if (!ConfigPath.isAbsolute(pattern)) {
            pattern = "**/" + pattern;
        }
        String rest = directories(pattern);
        String start = literal;
        return gitDirNames.stream()
                .anyMatch(name -> name.regionMatches(foldsCase, 0, start, 0, start.length())
                        && WildMatch.matches(rest, name.substring(start.length()), foldsCase));
    }

    /** What ends with a slash means all that is below. */
    private static String directories(String pattern) {
        return pattern.endsWith("/") ? pattern + "**" : pattern;
    }
}
