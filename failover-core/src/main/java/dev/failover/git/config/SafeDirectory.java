package dev.failover.git.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code safe.directory}: the repositories of other users that this user trusts. What a repository says of itself in its
 * own configuration doesn't count.
 */
final class SafeDirectory {
    private static final String ALL_BELOW = "/*";

    private final String repository;
    private final Path start;

    /** @param start where Git would be run, which the value {@code .} stands for */
    SafeDirectory(Path repository, Path start) {
        this.repository = ConfigPath.slashes(repository.toString());
        this.start = start;
    }

    /** An empty value takes back all that come before it. */
    boolean isListed() {
        boolean listed = false;
        for (ConfigEntry entry : GitConfiguration.outsideRepositories()) {
            if (entry.key().equals("safe.directory")) {
                String value = entry.value();
                listed = value != null && !value.isEmpty() && (listed || isMeant(value, entry));
            }
        }
        return listed;
    }

    private boolean isMeant(String value, ConfigEntry entry) {
        if (value.equals("*")) {
            return true;
        }
        String path = ConfigPath.expand(value).orElseThrow(() -> entry.fault("unknown user in the path " + value));
        if (path.equals(".")) {
            return real(start).filter(repository::equals).isPresent();
        }
        try {
            if (!ConfigPath.isAbsolute(path)) {
                return false;
            }
            return path.endsWith(ALL_BELOW)
                    ? real(Path.of(path.substring(0, path.length() - 1)))
                            .filter(directory -> repository.startsWith(directory.replaceFirst("/+\\z", "") + "/"))
                            .isPresent()
                    : real(Path.of(path)).filter(repository::equals).isPresent();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Empty for what isn't on this machine: the same file may serve several. */
    private static Optional<String> real(Path path) {
        try {
            return Optional.of(ConfigPath.slashes(path.toRealPath().toString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
