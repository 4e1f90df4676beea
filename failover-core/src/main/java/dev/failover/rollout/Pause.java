package dev.failover.rollout;

import java.time.Duration;

/** How time passes between two looks. */
@FunctionalInterface
public interface Pause {
    Pause SLEEP = time -> Thread.sleep(time.toMillis());

    void take(Duration time) throws InterruptedException;
}
