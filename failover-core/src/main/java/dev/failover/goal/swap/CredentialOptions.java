package dev.failover.goal.swap;

import dev.failover.git.model.HttpLogins;
import java.util.Optional;

/**
 * Where user and password for an HTTPS remote come from, besides the environment and {@code ~/.netrc}.
 *
 * @param server {@code failover.server}: the id of an entry in Maven's settings, where one was named
 * @param settings the entry of that id, else those that are called as their host
 * @param helper {@code failover.credentialHelper}: asks the helpers of the user's Git configuration
 */
public record CredentialOptions(Optional<String> server, HttpLogins settings, boolean helper) {
    public static final CredentialOptions DEFAULT = new CredentialOptions(Optional.empty(), HttpLogins.NONE, false);
}
