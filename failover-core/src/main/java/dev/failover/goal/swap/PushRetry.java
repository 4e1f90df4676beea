package dev.failover.goal.swap;

import dev.failover.FailoverException;
import dev.failover.git.model.Destination;
import dev.failover.rollout.Pause;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How often, and after which pause, a swap begins anew on a tip that has moved. */
public final class PushRetry {
    private static final int MOST = 10;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final Pause pause;
    private int made;

    public PushRetry(Pause pause) {
        this.pause = pause;
    }

    /** Waits a while, longer each time and never as long as the others who wait. */
    void next(Destination destination) {
        made++;
        if (made >= MOST) {
            throw new FailoverException(destination.name() + " was moved by somebody else " + MOST
                    + " times in a row while this swap was made; nothing was changed.\nRun the command again.");
        }
        long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << made);
        try {
            pause.take(Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailoverException("Interrupted; nothing was changed.", e);
        }
    }
}
