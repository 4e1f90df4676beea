package dev.failover.readiness;

import dev.failover.readiness.NodeMismatch.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A claim of a pod that can be on none of the nodes on which the pod can be.
 *
 * @param rival another claim that keeps the pod from this one's nodes; empty: what the pod asks for does
 */
record Clash(Held held, Optional<Held> rival) {

    /** @param wanted the nodes that the pod asks for */
    static List<Clash> among(Nodes wanted, List<Held> pod, KnownNodes known) {
        List<Clash> found = new ArrayList<>();
        List<Held> earlier = new ArrayList<>();
        Nodes left = wanted;
        for (Held held : pod) {
            Nodes both = left.and(held.nodes(), known);
            if (both.isNone()) {
                found.add(new Clash(held, rival(wanted, held, earlier, known)));
            } else {
                left = both;
                earlier.add(held);
            }
        }
        return found;
    }

    /** The first of the other claims that alone keeps the pod from this one's nodes. */
    private static Optional<Held> rival(Nodes wanted, Held held, List<Held> earlier, KnownNodes known) {
        return wanted.and(held.nodes(), known).isNone()
                ? Optional.empty()
                : earlier.stream()
                        .filter(other -> !other.nodes().isAny())
                        .filter(other -> wanted.and(other.nodes(), known)
                                .and(held.nodes(), known)
                                .isNone())
                        .findFirst();
    }
}
