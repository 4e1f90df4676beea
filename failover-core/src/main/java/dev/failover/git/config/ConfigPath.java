package dev.failover.git.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.util.SystemReader;

/** Paths as a configuration writes them: {@code ~/}, {@code ~user/} and {@code %(prefix)/} stand for directories. */
public final class ConfigPath {
    private static final String PREFIX = "%(prefix)/";
    private static final Path USERS = Path.of("/etc/passwd");
    private static final int HOME_FIELD = 5;

    private ConfigPath() {}

    /** Empty when there is no such user. What follows the directory is left as it is. */
    public static Optional<String> expand(String path) {
        return expand(path, false);
    }

    /** The same, without the symbolic links on the way to the home directory. */
    static Optional<String> expandToRealHome(String path) {
        return expand(path, true);
    }

    private static Optional<String> expand(String path, boolean realHome) {
        if (path.startsWith(PREFIX)) {
            return Optional.of(prefix() + "/" + path.substring(PREFIX.length()));
        }
        if (!path.startsWith("~")) {
            return Optional.of(path);
        }
        int slash = path.indexOf('/');
        String user = path.substring(1, slash < 0 ? path.length() : slash);
        String rest = slash < 0 ? "" : path.substring(slash);
        if (!user.isEmpty()) {
            return homeOf(user).map(home -> home + rest);
        }
        return Optional.of((realHome ? real(home()) : home()) + rest);
    }

    /** Also for patterns, which needn't be paths. */
    static boolean isAbsolute(String path) {
        return path.startsWith("/")
                || SystemReader.getInstance().isWindows() && path.matches("(?s)([A-Za-z]:)?[/\\\\].*");
    }

    /** With forward slashes, as all patterns have them; unchanged where nothing is there. */
    static String real(String path) {
        try {
            return slashes(Path.of(path).toRealPath().toString());
        } catch (IOException | InvalidPathException e) {
            return path;
        }
    }

    static String slashes(String path) {
        return SystemReader.getInstance().isWindows() ? path.replace('\\', '/') : path;
    }

    static String home() {
        String home = SystemReader.getInstance().getenv("HOME");
        return slashes(home == null || home.isEmpty() ? System.getProperty("user.home") : home);
    }

    /** Where Git is installed: {@code /usr} for {@code /usr/bin/git}. */
    private static String prefix() {
        return Programs.find("git")
                .map(Path::getParent)
                .map(Path::getParent)
                .map(directory -> slashes(directory.toString()))
                .orElse("/usr");
    }

    private static Optional<String> homeOf(String user) {
        if (!Files.isReadable(USERS)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(USERS, StandardCharsets.ISO_8859_1).stream()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > HOME_FIELD && fields[0].equals(user))
                    .map(fields -> fields[HOME_FIELD])
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
