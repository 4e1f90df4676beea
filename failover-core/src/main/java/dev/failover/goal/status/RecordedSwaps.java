package dev.failover.goal.status;

import dev.failover.git.model.LoggedCommit;
import dev.failover.goal.swap.message.CommitTrailers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The swaps that a commit's trailers name. */
final class RecordedSwaps {
    private RecordedSwaps() {}

    /** Empty for a commit without such trailers. */
    static List<SwapEvent> of(LoggedCommit commit) {
        List<String> services = commit.trailers(CommitTrailers.SERVICE);
        List<String> claims = commit.trailers(CommitTrailers.CLAIM);
        List<String> nodes = commit.trailers(CommitTrailers.NODE);
        List<SwapEvent> events = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            events.add(new SwapEvent(
                    commit.id().name(),
                    commit.time(),
                    commit.author(),
                    services.get(i),
                    first(commit, CommitTrailers.ACTION).orElse("-"),
                    // somebody may have edited the message: only full lists belong together
                    claims.size() == services.size() ? CommitTrailers.move(claims.get(i)) : Optional.empty(),
                    nodes.size() == services.size() ? CommitTrailers.move(nodes.get(i)) : Optional.empty(),
                    first(commit, CommitTrailers.MODE),
                    first(commit, CommitTrailers.REASON),
                    true));
        }
        return events;
    }

    private static Optional<String> first(LoggedCommit commit, String key) {
        return commit.trailers(key).stream().findFirst();
    }
}
