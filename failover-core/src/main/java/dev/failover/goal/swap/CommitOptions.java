package dev.failover.goal.swap;

import java.util.Optional;

/**
 * How and where a swap is committed.
 *
 * @param push {@code failover.push}: false commits on the local branch only
 * @param remote {@code failover.remote}: default is the branch's upstream
 * @param branch {@code failover.branch}: default is the branch's upstream
 * @param author {@code failover.author}, as {@code Name <address>}: default is what Git is configured with
 * @param committer {@code failover.committer}, likewise
 */
public record CommitOptions(
        boolean push,
        Optional<String> remote,
        Optional<String> branch,
        Optional<String> author,
        Optional<String> committer) {
    public static final CommitOptions DEFAULT =
            new CommitOptions(true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
