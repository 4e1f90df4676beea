package dev.failover.git.checkout;

import dev.failover.git.model.GitException;
import java.io.IOException;
import java.time.Duration;

/** Tries again for a few seconds: what is in the way is mostly gone then. */
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 25;

    private Patience() {}

    /** Whether the attempt succeeded in time. */
    static boolean until(Attempt attempt) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!attempt.succeeds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException("interrupted while waiting for a lock of Git", "", e);
        }
    }

    interface Attempt {
        boolean succeeds() throws IOException;
    }
}
