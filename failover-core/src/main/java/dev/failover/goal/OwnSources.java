package dev.failover.goal;

import java.util.List;
import java.util.stream.Stream;

/**
 * Defines which Flux sources are this repository.
 *
 * @param names {@code failover.sources}: as {@code name} or {@code namespace/name}; empty: the sources that have a URL
 *     of this repository, or seem to be it
 * @param urls addresses of this repository; those of the remotes of a Git repository are added
 */
public record OwnSources(List<String> names, List<String> urls) {
    public static final OwnSources DEFAULT = named(List.of());

    public OwnSources {
        names = List.copyOf(names);
        urls = List.copyOf(urls);
    }

    public static OwnSources named(List<String> names) {
        return new OwnSources(names, List.of());
    }

    /** With further addresses of this repository. */
    public OwnSources plusUrls(List<String> more) {
        return new OwnSources(
                names, Stream.concat(urls.stream(), more.stream()).distinct().toList());
    }
}
