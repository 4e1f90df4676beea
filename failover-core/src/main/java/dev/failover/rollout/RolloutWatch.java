package dev.failover.rollout;

import dev.failover.kubectl.Kubectl;
import dev.failover.kubectl.KubectlException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Looks at a cluster until all services are where a commit puts them, and tells every change of what it sees. */
public final class RolloutWatch {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Kubectl kubectl;
    private final Clock clock;
    private final Pause pause;
    private final Consumer<RolloutProgress> progress;

    /** @param progress hears of each change */
    public RolloutWatch(Kubectl kubectl, Clock clock, Pause pause, Consumer<RolloutProgress> progress) {
        this.kubectl = kubectl;
        this.clock = clock;
        this.pause = pause;
        this.progress = progress;
    }

    /**
     * Looks until all have arrived, or the time is over; at least once.
     *
     * @param commit its full id
     */
    public RolloutOutcome follow(String commit, List<ServiceRollout> services, Duration limit) {
        ClusterView cluster = new ClusterView(kubectl);
        List<ServiceWatch> watches =
                services.stream().map(s -> new ServiceWatch(s, commit, cluster)).toList();
        Instant start = clock.instant();
        while (true) {
            watches.forEach(watch -> look(watch, start));
            boolean arrived = watches.stream().allMatch(w -> w.last().arrived());
            Duration passed = Duration.between(start, clock.instant());
            if (arrived || passed.compareTo(limit) >= 0) {
                return new RolloutOutcome(watches.stream()
                        .map(w -> new RolloutOutcome.Seen(
                                w.service(), w.last().words(), w.last().arrived()))
                        .toList());
            }
            rest();
        }
    }

    private void look(ServiceWatch watch, Instant start) {
        Sight before = watch.last();
        Sight now = watch.look();
        if (!now.equals(before)) {
            progress.accept(new RolloutProgress(
                    Duration.between(start, clock.instant()), watch.service().service(), now.words(), now.arrived()));
        }
    }

    private void rest() {
        try {
            pause.take(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KubectlException("Interrupted while waiting; the commit is pushed.", e);
        }
    }
}
