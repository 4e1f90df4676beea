package dev.failover.git.config;

import dev.failover.git.model.GitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses a repository that belongs to somebody else, before anything in it is read: its configuration names programs
 * that would be run, and its hooks are programs.
 */
public final class TrustedRepository {
    private TrustedRepository() {}

    /** @param start the directory in which the repository was looked for */
    static void require(RepositoryPlace place, Path start) throws IOException {
        Path known = place.workTree().orElse(place.gitDir()).toRealPath();
        require(
                known,
                start,
                Stream.of(place.gitFile(), place.workTree(), Optional.of(place.gitDir()))
                        .flatMap(Optional::stream));
    }

    /** A repository of this machine that is a remote; only its Git directory matters. */
    public static void requireRemote(Path gitDir) throws IOException {
        require(gitDir.toRealPath(), gitDir, Stream.of(gitDir));
    }

    private static void require(Path known, Path start, Stream<Path> parts) {
        Optional<Path> foreign = parts.filter(part -> !CurrentUser.owns(part)).findFirst();
        if (foreign.isPresent() && !new SafeDirectory(known, start).isListed()) {
            throw new GitException(
                    "the Git repository " + known + " isn't used: " + foreign.get()
                            + " belongs to another user, and its settings could run programs as you",
                    "If you trust the repository, allow it, then run again:\ngit config --global --add safe.directory "
                            + quoted(ConfigPath.slashes(known.toString())));
        }
    }

    private static String quoted(String path) {
        return path.matches("[\\w+,./:=@-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
