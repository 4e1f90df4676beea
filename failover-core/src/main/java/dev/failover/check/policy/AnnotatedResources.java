package dev.failover.check.policy;

import dev.failover.check.Finding;
import dev.failover.resource.ResId;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings about resources with one and the same annotation, or inside of where these are written. */
final class AnnotatedResources implements Suppression.Scope {
    private final Set<ResId> ids = new HashSet<>();
    private final List<Location> places = new ArrayList<>();

    void add(Resource resource) {
        if (ids.add(resource.id())) {
            places.add(resource.location());
        }
    }

    @Override
    public boolean covers(Finding finding) {
        return finding.resource().filter(ids::contains).isPresent()
                || places.stream().anyMatch(place -> holds(place, finding.location()));
    }

    private static boolean holds(Location outer, Location inner) {
        return outer.path().equals(inner.path())
                && outer.span().start() <= inner.span().start()
                && inner.span().end() <= outer.span().end();
    }

    @Override
    public String key() {
        return "resource " + ids.stream().map(ResId::toString).sorted().collect(Collectors.joining(","));
    }
}
