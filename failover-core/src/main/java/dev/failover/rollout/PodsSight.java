package dev.failover.rollout;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at the pods of a service. */
final class PodsSight {
    private final ServiceRollout service;
    private final Predicate<String> isWantedNode;

    /** @param isWantedNode asked for the name of a node */
    PodsSight(ServiceRollout service, Predicate<String> isWantedNode) {
        this.service = service;
        this.isWantedNode = isWantedNode;
    }

    /** All that are to stay must be in their place; one that still terminates does no harm to a pod that runs. */
    Sight of(List<Pod> pods) {
        List<Pod> staying =
                pods.stream().filter(p -> !p.isTerminating() && !p.isOver()).toList();
        List<Sight> sights = staying.stream().map(this::of).toList();
        String words = sights.isEmpty()
                ? "no pod yet"
                : sights.stream()
                        .filter(s -> !s.arrived())
                        .findFirst()
                        .orElse(sights.get(0))
                        .words();
        return new Sight(
                words + terminating(pods), !sights.isEmpty() && sights.stream().allMatch(Sight::arrived));
    }

    private Sight of(Pod pod) {
        String what = "pod " + pod.name() + pod.node().map(n -> " on " + n).orElse("");
        if (!pod.mounts(service.claim())) {
            return new Sight(what + " predates the swap: it doesn't mount " + service.claim(), false);
        }
        if (!pod.isReady()) {
            return new Sight(
                    what + " is " + pod.phase() + " and not ready"
                            + pod.obstacle().map(o -> ": " + o).orElse(""),
                    false);
        }
        return pod.node().filter(isWantedNode).isPresent()
                ? new Sight(what + " (" + service.node() + ") runs with the claim " + service.claim(), true)
                : new Sight(what + " runs, but that node doesn't have the label " + service.node(), false);
    }

    private static String terminating(List<Pod> pods) {
        return pods.stream()
                .filter(Pod::isTerminating)
                .map(p -> "; pod " + p.name() + p.node().map(n -> " on " + n).orElse("") + " is terminating")
                .collect(Collectors.joining());
    }
}
