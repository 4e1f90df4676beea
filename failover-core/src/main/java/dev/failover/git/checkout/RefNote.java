package dev.failover.git.checkout;

import dev.failover.source.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A note that a ref is about to be moved, so that its lock can be recognised as ours if we are killed on the way: it
 * holds what we wanted to write, or still nothing.
 */
public final class RefNote {
    public static final String NAME = "ref";

    private final Path note;

    private RefNote(Path note) {
        this.note = note;
    }

    static RefNote write(Path ours, Path lock, ObjectId value) throws IOException {
        Path note = ours.resolve(NAME);
        Path whole = ours.resolve("ref-new");
        NewFile.create(whole, (lock + "\n" + value.name() + "\n").getBytes(StandardCharsets.UTF_8), false);
        Files.move(whole, note, StandardCopyOption.ATOMIC_MOVE);
        return new RefNote(note);
    }

    void remove() throws IOException {
        Files.deleteIfExists(note);
    }

    /** Removes the lock of a run that was killed; no run may be alive. */
    static void clear(Path ours) throws IOException {
        Path note = ours.resolve(NAME);
        if (Files.exists(note)) {
            List<String> lines = Files.readAllLines(note);
            Path lock = Path.of(lines.get(0));
            if (Files.exists(lock) && isOurs(lock, lines.get(1))) {
                Files.deleteIfExists(lock);
            }
            Files.delete(note);
        }
    }

    /** A living process that locks a ref writes the value at once; a lock that stays empty belongs to a dead one. */
    private static boolean isOurs(Path lock, String value) throws IOException {
        boolean stayedEmpty = !Patience.until(() -> Files.notExists(lock) || Files.size(lock) > 0);
        return stayedEmpty
                || (Files.exists(lock) && Files.readString(lock).strip().equals(value));
    }
}
