package dev.failover.goal.follow;

import dev.failover.rollout.RolloutOutcome;
import dev.failover.rollout.RolloutOutcome.Seen;
import dev.failover.rollout.ServiceRollout;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to say when the time to follow a swap is over. */
public record WaitText(RolloutOutcome outcome, WaitOptions options) {

    public String text() {
        if (outcome.arrived()) {
            return "All services run where they should.\n";
        }
        List<Seen> missing =
                outcome.services().stream().filter(s -> !s.arrived()).toList();
        return "The commit is pushed, but after " + options.text() + " the cluster doesn't show this yet:\n"
                + missing.stream().map(s -> "  " + s.service().goal() + "\n").collect(Collectors.joining())
                + "Last seen:\n"
                + missing.stream()
                        .map(s -> "  " + s.service().service() + ": " + s.words() + "\n")
                        .collect(Collectors.joining())
                + "To see why:\n"
                + missing.stream()
                        .flatMap(s -> commands(s.service()).stream())
                        .distinct()
                        .map(command -> "  " + command + "\n")
                        .collect(Collectors.joining());
    }

    private List<String> commands(ServiceRollout service) {
        String kubectl = options.kubectl();
        String inNamespace = kubectl + " -n " + service.namespace();
        String labels = service.labels().isEmpty() ? "" : " -l " + service.labels();
        List<String> ofPods = List.of(
                inNamespace + " get pods" + labels + " -o wide",
                inNamespace + " describe pods" + labels,
                inNamespace + " get pvc " + service.claim(),
                kubectl + " get nodes -l " + service.node());
        return service.kustomization()
                .map(flux -> kubectl + " -n " + flux.namespace()
                        + " describe kustomizations.kustomize.toolkit.fluxcd.io " + flux.name())
                .map(flux -> Stream.concat(Stream.of(flux), ofPods.stream()).toList())
                .orElse(ofPods);
    }
}
