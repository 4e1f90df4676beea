package dev.failover.git.model;

import java.util.List;

/** What happened to the user's work tree, index and branch after the commit. */
public sealed interface CheckoutOutcome {

    /**
     * HEAD's branch, the index and the files are at the new tip.
     *
     * @param paths what changed in the work tree; empty when it was there already
     */
    record Followed(List<String> paths) implements CheckoutOutcome {
        public Followed {
            paths = List.copyOf(paths);
        }
    }

    /**
     * The checkout is exactly as it was.
     *
     * @param message why, one sentence
     * @param paths the files in the way, for {@link Reason#FILES_IN_THE_WAY} and {@link Reason#UNSUPPORTED_FILES}
     * @param advice the command that brings the checkout up to date; empty when none is needed
     */
    record NotFollowed(Reason reason, String message, List<String> paths, String advice) implements CheckoutOutcome {
        public NotFollowed {
            paths = List.copyOf(paths);
        }
    }

    /** Why a checkout stays where it is. */
    enum Reason {
        /** HEAD is not on a branch. */
        DETACHED,
        /** HEAD's branch is not the destination and doesn't track it. */
        OTHER_BRANCH,
        /** HEAD's branch has commits that the destination doesn't have. */
        DIVERGED,
        /** A merge, rebase, cherry-pick, revert or bisect is under way. */
        OPERATION_IN_PROGRESS,
        /** The user changed, staged or created a file that the new tip changes. */
        FILES_IN_THE_WAY,
        /** A file needs a filter, such as Git LFS, or another encoding. These aren't supported. */
        UNSUPPORTED_FILES,
        /** Another process holds {@code index.lock}. */
        INDEX_LOCKED,
        /** A file or directory can't be written. */
        NOT_WRITABLE,
        /** Git's own files are damaged, locked, or in an unsupported format. */
        FAILED
    }
}
