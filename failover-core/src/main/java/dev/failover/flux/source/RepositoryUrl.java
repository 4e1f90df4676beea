package dev.failover.flux.source;

import java.util.Locale;

/** The address of a Git repository in the one way that all spellings of it have in common: {@code host/owner/name}. */
final class RepositoryUrl {
    private RepositoryUrl() {}

    /**
     * {@code ssh://git@host:22/a/b.git}, {@code git@host:a/b} and {@code https://token@host/a/b} are one repository. So are
     * the hosts by which a forge takes SSH through a firewall.
     */
    static String normalised(String url) {
        String text = url.strip().toLowerCase(Locale.ROOT);
        String rest = text.replaceFirst("^[a-z+]+://", "").replaceFirst("^[^/@]*@", "");
        rest = text.contains("://")
                ? rest.replaceFirst("^([^/:]+):[0-9]+/", "$1/")
                : rest.replaceFirst("^([^/:]+):/?", "$1/");
        return rest.replaceFirst("/+$", "")
                .replaceFirst("\\.git$", "")
                .replaceFirst("^(?:www|ssh|altssh)\\.(github\\.com|gitlab\\.com|bitbucket\\.org)/", "$1/")
                .replaceFirst("^ssh\\.dev\\.azure\\.com/v3/(.*)/([^/]+)$", "dev.azure.com/$1/_git/$2");
    }

    /** The last part of one that is {@link #normalised}. */
    static String name(String normalised) {
        return normalised.substring(normalised.lastIndexOf('/') + 1);
    }
}
