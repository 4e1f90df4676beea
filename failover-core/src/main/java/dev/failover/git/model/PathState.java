package dev.failover.git.model;

/** What the user has done to one path of the checkout since HEAD. */
public enum PathState {
    /** As in HEAD, or neither in HEAD nor in the work tree. */
    UNCHANGED,
    /** The index differs from HEAD. */
    STAGED,
    /** The file differs from the index, or is missing. */
    MODIFIED,
    /** Not in the index, but there. */
    UNTRACKED,
    /** In the middle of a merge. */
    CONFLICTED
}
