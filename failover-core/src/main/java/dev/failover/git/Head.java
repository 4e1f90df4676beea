package dev.failover.git;

import java.util.Optional;

/**
 * What is checked out.
 *
 * @param branch short name, such as {@code main}; empty when HEAD is detached
 * @param commit empty on an unborn branch, that is before its first commit
 */
public record Head(Optional<String> branch, Optional<CommitId> commit) {

    public boolean detached() {
        return branch.isEmpty();
    }
}
