package dev.failover.git.config;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.util.SystemReader;

/** Finds programs of the machine. */
public final class Programs {
    /** Where a Linux distribution installs; first, so that a wrapper in somebody's {@code PATH} isn't run by surprise. */
    private static final String DISTRIBUTION = SystemReader.getInstance().isLinux() ? "/usr/bin" : "";

    private Programs() {}

    public static Optional<Path> find(String name) {
        String path = SystemReader.getInstance().getenv("PATH");
        String suffix = SystemReader.getInstance().isWindows() ? ".exe" : "";
        return Stream.concat(Stream.of(DISTRIBUTION), Stream.of((path == null ? "" : path).split(File.pathSeparator)))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory).resolve(name + suffix))
                .filter(program -> program.isAbsolute() && Files.isExecutable(program))
                .findFirst();
    }
}
