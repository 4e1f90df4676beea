package dev.failover.report;

import java.net.URI;

/** Where the project's pages are published. */
public final class Site {
    public static final URI HOME = URI.create("https://failover.dev/");

    private Site() {}

    /** The address of a guide, such as {@code failing-back}. */
    public static URI guide(String name) {
        return HOME.resolve("guides/" + name + ".html");
    }

    /** The address of a rule's page. */
    public static URI page(String rule) {
        return HOME.resolve("rules/" + rule + ".html");
    }
}
