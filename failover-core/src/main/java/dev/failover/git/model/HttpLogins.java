package dev.failover.git.model;

import java.util.Optional;

/** What somebody else than Git knows of users and passwords, such as Maven's settings. Asked when a server wants one. */
@FunctionalInterface
public interface HttpLogins {
    HttpLogins NONE = (host, port) -> Optional.empty();

    /** @param port -1 where the address names none */
    Optional<HttpLogin> at(String host, int port);
}
