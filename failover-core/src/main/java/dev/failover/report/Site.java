package dev.failover.report;

import java.net.URI;

/** Where the project's pages are published. */
final class Site {
    static final URI HOME = URI.create("https://failover.dev/");

    private Site() {}

    /** The address of a rule's page. */
    static URI page(String rule) {
        return HOME.resolve("rules/" + rule + ".html");
    }
}
