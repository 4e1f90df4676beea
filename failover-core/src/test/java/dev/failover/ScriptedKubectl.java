package dev.failover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A script in the place of kubectl that plays a sequence: what it answers to {@code get pods} and the like the first time,
 * the second time, and from the last answer on always the same. It keeps what it was asked.
 */
final class ScriptedKubectl {
    private final Path directory;

    ScriptedKubectl(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        Path script = directory.resolve("kubectl");
        Files.writeString(script, """
                #!/bin/sh
                cd '%s'
                echo "$*" >> asked
                kind=${2%%%%.*}
                turn=$(cat "$kind.turn" 2>/dev/null || echo 1)
                [ -e "$kind.$((turn + 1))" ] && echo $((turn + 1)) > "$kind.turn"
                if [ -e "$kind.$turn.fails" ]; then cat "$kind.$turn" >&2; exit 1; fi
                cat "$kind.$turn"
                """.formatted(directory));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    /** @param kind as it is asked for: {@code pods}, {@code node}, {@code kustomizations} */
    ScriptedKubectl answers(String kind, String... answers) {
        for (int i = 0; i < answers.length; i++) {
            write(kind + "." + (i + 1), answers[i]);
        }
        return this;
    }

    /** The answer of this turn is an error. */
    ScriptedKubectl failing(String kind, int turn) {
        write(kind + "." + turn + ".fails", "");
        return this;
    }

    String program() {
        return directory.resolve("kubectl").toString();
    }

    String asked() {
        try {
            return Files.exists(directory.resolve("asked")) ? Files.readString(directory.resolve("asked")) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
