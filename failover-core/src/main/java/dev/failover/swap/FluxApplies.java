package dev.failover.swap;

import dev.failover.flux.FluxKustomization;
import dev.failover.swap.ServiceChoice.Target;
import dev.failover.topology.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flux will apply what is committed. */
final class FluxApplies implements Precondition {

    @Override
    public List<Refusal> check(Target target, Direction direction) {
        String service = target.service().toString();
        Workload workload = target.state().workload().orElseThrow();
        Optional<FluxKustomization> flux = workload.entryPoint().flux();
        List<Refusal> refusals = new ArrayList<>();
        flux.filter(FluxKustomization::suspended).ifPresent(f -> refusals.add(suspended(service, workload, f)));
        if (FluxKustomization.optOut(workload.resource()).isPresent()) {
            refusals.add(optedOut(service, workload));
        }
        return refusals;
    }

    private static Refusal suspended(String service, Workload workload, FluxKustomization flux) {
        return Refusal.of(
                        Refusal.NOT_APPLIED,
                        service,
                        "the Flux Kustomization " + flux.name() + ", which applies " + workload.name()
                                + ", is suspended: a commit would change nothing",
                        flux.locationOf("suspend"),
                        "resume it: set 'suspend: false' there")
                .overridable();
    }

    private static Refusal optedOut(String service, Workload workload) {
        return Refusal.of(
                        Refusal.NOT_APPLIED,
                        service,
                        "the " + workload.kind() + " " + workload.name()
                                + " tells Flux not to apply it: a commit would change nothing",
                        workload.location(),
                        "remove its kustomize.toolkit.fluxcd.io/reconcile or /ssa label or annotation")
                .overridable();
    }
}
