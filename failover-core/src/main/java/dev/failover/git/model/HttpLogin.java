package dev.failover.git.model;

/**
 * A user and a password, or token, for a server.
 *
 * @param user may be empty: servers that take a token don't look at it
 */
public record HttpLogin(String user, String password) {
    @Override
    public String toString() {
        return user.isEmpty() ? "***" : user + ":***";
    }
}
