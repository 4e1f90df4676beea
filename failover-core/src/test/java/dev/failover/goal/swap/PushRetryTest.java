package dev.failover.goal.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.failover.FailoverException;
import dev.failover.git.model.Destination;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushRetryTest {
    private static final Destination MAIN = new Destination.RemoteBranch("origin", "main");

    private final List<Duration> pauses = new ArrayList<>();
    private final PushRetry retry = new PushRetry(pauses::add);

    @Test
    void each_pause_may_be_twice_as_long_up_to_two_seconds() {
        times(9);

        long longest = 50;
        for (Duration pause : pauses) {
            longest = Math.min(2_000, 2 * longest);
            assertThat(pause.toMillis()).isBetween(longest / 2, longest);
        }
        assertThat(pauses).hasSize(9);
    }

    @Test
    void the_tenth_time_gives_up_without_another_pause() {
        times(9);

        assertThatThrownBy(() -> retry.next(MAIN))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("origin/main")
                .hasMessageContaining("10 times")
                .hasMessageContaining("nothing was changed");
        assertThat(pauses).hasSize(9);
    }

    @Test
    void an_interrupted_pause_ends_the_swap_and_leaves_the_thread_interrupted() {
        PushRetry interrupted = new PushRetry(pause -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> interrupted.next(MAIN))
                .isInstanceOf(FailoverException.class)
                .hasMessageContaining("nothing was changed");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void times(int times) {
        for (int i = 0; i < times; i++) {
            retry.next(MAIN);
        }
    }
}
