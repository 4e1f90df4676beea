package dev.failover.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of a build, in the order in which kustomize prints them, and by id. Immutable. */
public final class ResMap {
    private final List<Resource> resources;
    private final Map<ResId, Resource> byId = new LinkedHashMap<>();

    public ResMap(List<Resource> resources) {
        this.resources = List.copyOf(resources);
        this.resources.forEach(r -> byId.putIfAbsent(r.id(), r));
    }

    public List<Resource> resources() {
        return resources;
    }

    public Optional<Resource> get(ResId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
