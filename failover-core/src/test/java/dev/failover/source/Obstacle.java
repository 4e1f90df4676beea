package dev.failover.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** What stands where a file is to be written, or on the way to it; each with a place outside that it leads to. */
public enum Obstacle {
    LINK_TO_A_FILE("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return Files.createSymbolicLink(file, outside.resolve("hook"));
        }
    },
    RELATIVE_LINK("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return Files.createSymbolicLink(file, file.getParent().relativize(outside.resolve("hook")));
        }
    },
    LINK_TO_A_FILE_BESIDE("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            Files.writeString(file.resolveSibling("beside"), "untouched");
            return Files.createSymbolicLink(file, Path.of("beside"));
        }
    },
    LINK_TO_NOTHING("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return Files.createSymbolicLink(file, outside.resolve("gone/file"));
        }
    },
    LINK_TO_NOTHING_IN_A_DIRECTORY("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return Files.createSymbolicLink(file, outside.resolve("gone"));
        }
    },
    LINK_TO_ITSELF("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return Files.createSymbolicLink(file, file.getFileName());
        }
    },
    LINK_TO_A_DIRECTORY("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return Files.createSymbolicLink(file, outside);
        }
    },
    LINK_TO_A_DEVICE("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return Files.createSymbolicLink(file, Path.of("/dev/null"));
        }
    },
    LINK_TO_A_PIPE("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return Files.createSymbolicLink(file, outside.resolve("pipe"));
        }
    },
    A_DIRECTORY("is a directory") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return Files.createDirectory(file);
        }
    },
    A_PIPE("is a device, a pipe or a socket") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return pipe(file);
        }
    },
    PARENT_LEADS_TO_A_DIRECTORY("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return parent(file, outside);
        }
    },
    PARENT_LEADS_UP("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return parent(file, Path.of(".."));
        }
    },
    PARENT_LEADS_TO_NOTHING("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return parent(file, outside.resolve("gone"));
        }
    },
    PARENT_LEADS_TO_A_DEVICE("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return parent(file, Path.of("/dev/null"));
        }
    },
    PARENT_LEADS_TO_ITSELF("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return parent(file, file.getParent().getFileName());
        }
    },
    PARENT_LEADS_INTO_GIT("is a symbolic link") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            return parent(file, Path.of(".git/hooks"));
        }
    },
    PARENT_IS_A_FILE("is not a directory") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            Files.delete(file.getParent());
            return Files.writeString(file.getParent(), "untouched");
        }
    },
    PARENT_IS_A_PIPE("is not a directory") {
        @Override
        Path stand(Path file, Path outside) throws IOException {
            Files.delete(file.getParent());
            return pipe(file.getParent());
        }
    };

    private final String words;

    Obstacle(String words) {
        this.words = words;
    }

    abstract Path stand(Path file, Path outside) throws IOException;

    /**
     * Puts it in the way of a file that isn't there yet.
     *
     * @param outside an empty directory, for what it leads to
     * @return what a message has to say about it
     */
    public String putAt(Path file, Path outside) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(outside.resolve("hook"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(outside.resolve("hook"), PosixFilePermissions.fromString("rwxr-xr-x"));
        pipe(outside.resolve("pipe"));
        return stand(file, outside) + " " + words;
    }

    /** All below a directory, with modes and contents; links aren't followed. */
    public static List<String> snapshot(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.sorted().map(Obstacle::described).toList();
        }
    }

    private static String described(Path path) {
        try {
            String mode = Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) + " " + path + " ";
            if (Files.isSymbolicLink(path)) {
                return mode + Files.readSymbolicLink(path);
            }
            return mode
                    + (Files.isRegularFile(path)
                            ? Files.getLastModifiedTime(path) + Files.readString(path, StandardCharsets.ISO_8859_1)
                            : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path parent(Path file, Path target) throws IOException {
        Files.delete(file.getParent());
        return Files.createSymbolicLink(file.getParent(), target);
    }

    private static Path pipe(Path path) throws IOException {
        try {
            if (new ProcessBuilder("mkfifo", path.toString()).start().waitFor() != 0) {
                throw new IOException("can't make the pipe " + path);
            }
            return path;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
