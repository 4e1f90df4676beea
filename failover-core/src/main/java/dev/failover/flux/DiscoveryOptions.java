package dev.failover.flux;

import java.util.List;

/**
 * How clusters are looked for.
 *
 * @param directories to build instead of the Flux entry points, as one cluster; empty: look for Flux objects
 * @param remotes the URLs of this repository's remotes, to tell it from other sources; empty when unknown
 */
public record DiscoveryOptions(List<String> directories, List<String> remotes) {
    public static final DiscoveryOptions DEFAULT = new DiscoveryOptions(List.of(), List.of());

    public DiscoveryOptions {
        directories = List.copyOf(directories);
        remotes = List.copyOf(remotes);
    }
}
