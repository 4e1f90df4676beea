package dev.failover.report.picture;

import dev.failover.check.Finding;
import dev.failover.resource.ResId;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds what is said of an object or of a place, in a time that doesn't grow with the number of findings. */
final class FindingIndex {
    private final Map<ResId, List<Finding>> byResource = new HashMap<>();
    private final Map<String, NavigableMap<Integer, List<Finding>>> byPlace = new HashMap<>();

    FindingIndex(Collection<Finding> findings) {
        for (Finding finding : findings) {
            finding.resource()
                    .ifPresent(id -> byResource
                            .computeIfAbsent(id, k -> new ArrayList<>())
                            .add(finding));
            byPlace.computeIfAbsent(finding.location().path(), k -> new TreeMap<>())
                    .computeIfAbsent(finding.location().span().start(), k -> new ArrayList<>())
                    .add(finding);
        }
    }

    /** Those about a resource, and those that point into its text. */
    Stream<Finding> about(Resource resource) {
        return Stream.concat(byResource.getOrDefault(resource.id(), List.of()).stream(), in(resource.location()))
                .distinct();
    }

    /** Those that point into a place. */
    Stream<Finding> in(Location place) {
        NavigableMap<Integer, List<Finding>> ofFile = byPlace.get(place.path());
        return ofFile == null
                ? Stream.empty()
                : ofFile.subMap(place.span().start(), place.span().end()).values().stream()
                        .flatMap(List::stream);
    }
}
