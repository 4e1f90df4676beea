package dev.failover.git.model;

import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.revwalk.FooterLine;

/**
 * A commit of the past.
 *
 * @param author {@code Name <address>}, as it was written
 * @param time of the committer
 * @param message whole, subject first
 */
public record LoggedCommit(CommitId id, List<CommitId> parents, String author, Instant time, String message) {
    public LoggedCommit {
        parents = List.copyOf(parents);
    }

    public String subject() {
        return message.lines().findFirst().orElse("");
    }

    /** The values of a trailer, such as {@code Failover-Service}, in their order; upper and lower case are the same. */
    public List<String> trailers(String key) {
        return FooterLine.fromMessage(message).stream()
                .filter(line -> line.getKey().equalsIgnoreCase(key))
                .map(FooterLine::getValue)
                .toList();
    }
}
