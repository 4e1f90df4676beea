package dev.failover.git;

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
     * @param tip what the destination holds now; empty when the branch is gone, or wasn't told
     */
    record Moved(Optional<CommitId> tip) implements CommitOutcome {}

    /** The files already have these bytes on the base; no commit was made. */
    record NothingToCommit() implements CommitOutcome {}
}
