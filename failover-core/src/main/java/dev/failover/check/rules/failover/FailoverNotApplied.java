package dev.failover.check.rules.failover;

import dev.failover.check.CheckContext;
import dev.failover.check.Finding;
import dev.failover.check.Remediation;
import dev.failover.check.RuleInfo;
import dev.failover.check.Severity;
import dev.failover.check.Step;
import dev.failover.check.TopologyRule;
import dev.failover.check.UnbuiltObjects;
import dev.failover.flux.FluxKustomization;
import dev.failover.resource.Resource;
import dev.failover.source.Location;
import dev.failover.topology.FailoverService;
import dev.failover.topology.Topology;
import dev.failover.topology.Workload;
import java.util.List;
import java.util.stream.Stream;

/** A service that Flux leaves as it is: a swap would be committed, and nothing would move. */
public final class FailoverNotApplied extends TopologyRule {
    public FailoverNotApplied() {
        super(new RuleInfo(
                "failover-not-applied",
                Severity.ERROR,
                "A configured service is not applied by Flux, so that a swap would change nothing.",
                Step.FAILOVER_CONFIGURATION));
    }

    @Override
    public Stream<Finding> check(Topology topology, CheckContext context) {
        UnbuiltObjects unbuilt = new UnbuiltObjects(context);
        return topology.services().stream()
                .flatMap(service -> Stream.concat(
                        unbuilt.of(service, topology).stream()
                                .map(workload -> notReached(service, workload, unbuilt.toBuild(workload))),
                        topology.state(service).workload().stream()
                                .flatMap(workload ->
                                        Stream.concat(suspended(service, workload), optsOut(service, workload)))));
    }

    private Finding notReached(FailoverService service, Resource workload, Remediation remediation) {
        return info().finding(
                        "The " + service.kind() + " of service '" + service
                                + "' stands in a file that no entry point builds: a swap would change nothing",
                        workload.location())
                .about(workload.id())
                .relatedTo(List.of(service.location()))
                .mendedBy(remediation);
    }

    private Stream<Finding> suspended(FailoverService service, Workload workload) {
        return workload.entryPoint().flux().filter(FluxKustomization::suspended).stream()
                .map(flux -> finding(
                        "Service '" + service + "' is applied by the Flux Kustomization '" + flux.name()
                                + "', which is suspended: a swap would change nothing",
                        workload,
                        flux.locationOf("suspend"),
                        "Resume it: set 'suspend: false'."));
    }

    private Stream<Finding> optsOut(FailoverService service, Workload workload) {
        return FluxKustomization.optOut(workload.resource()).stream()
                .map(value -> finding(
                        "The " + workload.kind() + " of service '" + service + "' tells Flux not to update it ('"
                                + value.text() + "'): a swap would change nothing",
                        workload,
                        value.location(),
                        "Remove the label or annotation."));
    }

    private Finding finding(String message, Workload workload, Location location, String advice) {
        return info().finding(message, location)
                .about(workload.resource().id())
                .in(workload.entryPoint().name())
                .relatedTo(List.of(workload.location()))
                .mendedBy(Remediation.advice(advice));
    }
}
