package dev.failover.goal.status;

import dev.failover.FailoverException;
import dev.failover.resource.NearestName;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The services whose past is asked for, by name. */
record AskedServices(List<String> names) {

    /** @throws FailoverException when one is neither configured now nor told of by a commit */
    void requireKnown(List<Topology> topologies, List<SwapEvent> events) {
        Set<String> configured = topologies.stream()
                .flatMap(t -> t.services().stream())
                .map(FailoverService::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : names) {
            if (!configured.contains(name)
                    && events.stream().noneMatch(event -> event.service().equals(name))) {
                throw new FailoverException("There is no service '" + name + "', now or in a commit"
                        + NearestName.of(name, configured)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(".")
                        + "\nConfigured services: " + String.join(", ", configured) + ".");
            }
        }
    }
}
