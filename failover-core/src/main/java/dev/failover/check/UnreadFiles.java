package dev.failover.check;

import dev.failover.flux.Cluster;
import dev.failover.flux.Clusters;
import dev.failover.flux.EntryPoint;
import java.util.List;
import java.util.Set;

/**
 * Files that no build reads: what is wrong in them stops nothing. Which these are isn't known where nothing is built, nor
 * below a build that fails.
 *
 * @param failed the directories of the builds that fail
 */
record UnreadFiles(boolean known, Set<String> read, List<String> failed) {

    static UnreadFiles of(Clusters clusters) {
        List<EntryPoint> entryPoints = clusters.clusters().stream()
                .map(Cluster::entryPoints)
                .flatMap(List::stream)
                .toList();
        List<String> failed = entryPoints.stream()
                .filter(e -> e.build().failed())
                .map(EntryPoint::directory)
                .toList();
        boolean known = entryPoints.stream().anyMatch(e -> e.flux().isPresent());
        return new UnreadFiles(known, clusters.files(), failed);
    }

    /** Whether every build that reads a file takes it as it is, as a generator takes what a program is configured by. */
    static boolean areData(String path, Clusters clusters) {
        List<EntryPoint> readers = clusters.clusters().stream()
                .flatMap(c -> c.entryPoints().stream())
                .filter(e -> e.files().contains(path))
                .toList();
        return !readers.isEmpty() && readers.stream().noneMatch(e -> e.build().failed());
    }

    boolean contain(String path) {
        return known && !read.contains(path) && failed.stream().noneMatch(d -> d.isEmpty() || path.startsWith(d + "/"));
    }
}
