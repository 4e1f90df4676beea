package dev.failover.git.model;

import java.util.Optional;

/** Logins from another source than Git, such as Maven's settings. Asked if a server requires a login. */
@FunctionalInterface
public interface HttpLogins {
    HttpLogins NONE = (host, port) -> Optional.empty();

    /** @param port -1 if the address has none */
    Optional<HttpLogin> at(String host, int port);
}
