package dev.failover.git.model;

import java.util.Optional;

/** How a {@link CommitRequest} came out. What could not be tried at all is a {@link GitException} instead. */
public sealed interface CommitOutcome {

    /**
     * The destination holds the commit.
     *
     * @param checkout what became of the user's work tree
     */
    record Committed(CommitId commit, CheckoutOutcome checkout) implements CommitOutcome {}

    /**
     * Somebody else moved the destination after {@link CommitRequest#base()} was read. Nothing was changed: plan and
     * prove again on the new tip.
     *
     * @param tip what the destination holds now, as far as it was told; empty when the branch is gone
     * @param words what the remote said; empty when it said nothing
     */
    record Moved(Optional<CommitId> tip, String words) implements CommitOutcome {}

    /** The files already have these bytes on the base; no commit was made. */
    record NothingToCommit() implements CommitOutcome {}
}
