package dev.failover.goal.swap;

import dev.failover.Failover;
import dev.failover.goal.follow.WaitOptions;
import java.util.List;
import java.util.Optional;

/**
 * Which repository a swap is made in, and how it gets there.
 *
 * @param repository {@code failover.repository}: an address to fetch from and push to without any checkout
 * @param pullRequest {@code failover.pullRequest}: pushes to a branch of its own
 * @param pushOptions {@code failover.pushOptions}: for the server of a pull request, such as GitLab's
 *     {@code merge_request.create}; not every server takes any
 * @param waiting {@code failover.wait}: for {@link Failover#follow}
 */
public record RemoteOptions(
        Optional<String> repository,
        boolean pullRequest,
        List<String> pushOptions,
        CredentialOptions credentials,
        Optional<WaitOptions> waiting) {
    public static final RemoteOptions DEFAULT = new RemoteOptions(Optional.empty(), false, List.of());

    /** No further credentials, and nothing is waited for. */
    public RemoteOptions(Optional<String> repository, boolean pullRequest, List<String> pushOptions) {
        this(repository, pullRequest, pushOptions, CredentialOptions.DEFAULT, Optional.empty());
    }

    public RemoteOptions {
        pushOptions = List.copyOf(pushOptions);
    }
}
