package dev.failover.git.model;

import dev.failover.source.SourceFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One commit to be made.
 *
 * @param base the commit that was planned on: the new one's only parent, and what the destination must still hold,
 *     unless that is a {@link Destination.NewRemoteBranch}
 * @param written files with their new bytes, exactly as the blob shall have them; a new file gets mode 644, an existing
 *     one keeps its mode
 * @param deleted paths to remove
 * @param message whole message, subject first
 * @param author empty: as Git is configured
 * @param committer empty: as Git is configured
 * @param time of author and committer, shown in the system's zone
 */
public record CommitRequest(
        CommitId base,
        Destination destination,
        List<SourceFile> written,
        List<String> deleted,
        String message,
        Optional<Identity> author,
        Optional<Identity> committer,
        Instant time) {
    public CommitRequest {
        written = List.copyOf(written);
        deleted = List.copyOf(deleted);
    }
}
