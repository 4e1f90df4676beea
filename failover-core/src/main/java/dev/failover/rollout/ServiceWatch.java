package dev.failover.rollout;

import dev.failover.kubectl.KubectlException;
import java.util.Optional;

/** Looks at one service again and again, first at Flux, then at the pods. */
final class ServiceWatch {
    private final ServiceRollout service;
    private final String commit;
    private final ClusterView cluster;
    private Optional<String> firstRevision = Optional.empty();
    private Sight last = new Sight("nothing was seen yet", false);

    ServiceWatch(ServiceRollout service, String commit, ClusterView cluster) {
        this.service = service;
        this.commit = commit;
        this.cluster = cluster;
    }

    ServiceRollout service() {
        return service;
    }

    Sight last() {
        return last;
    }

    /** Looks again, unless it has arrived; a cluster that doesn't answer may do so the next time. */
    Sight look() {
        if (!last.arrived()) {
            try {
                last = see();
            } catch (KubectlException e) {
                last = new Sight(String.valueOf(e.getMessage()), false);
            }
        }
        return last;
    }

    private Sight see() {
        Optional<FluxState> flux = service.kustomization().map(cluster::flux);
        Sight pods = new PodsSight(service, node -> cluster.has(node, service.node())).of(cluster.pods(service));
        if (flux.isEmpty() || flux.get().hasApplied(commit)) {
            return pods;
        }
        boolean arrived = hasMovedOn(flux.get()) && pods.arrived();
        return arrived ? pods : new Sight(flux.get().words() + "; " + pods.words(), false);
    }

    /** Another push may have come after ours, so that Flux never shows this commit. */
    private boolean hasMovedOn(FluxState flux) {
        if (firstRevision.isEmpty()) {
            firstRevision = Optional.of(flux.appliedRevision());
        }
        return flux.hasBegun(commit) || !firstRevision.get().equals(flux.appliedRevision());
    }
}
