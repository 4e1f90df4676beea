package dev.failover.swap;

import dev.failover.resource.NearestName;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.topology.FailoverConfig;
import dev.failover.topology.FailoverService;
import dev.failover.topology.NodeLabel;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which configured services a request means, and in which cluster each. */
public final class ServiceChoice {
    private final List<Topology> topologies;
    private final String tree;
    private final SwapRequest request;
    private final List<FailoverService> left = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** A configured service and its cluster. */
    public record Target(Topology topology, FailoverService service) {
        public ServiceState state() {
            return topology.state(service);
        }
    }

    /** @param tree what messages call the tree that is planned on */
    public ServiceChoice(List<Topology> topologies, String tree, SwapRequest request) {
        this.tree = tree;
        this.topologies = topologies;
        this.request = request;
    }

    public List<Target> targets() {
        return targets;
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** Services of the requested node that are already on the wanted side. */
    public List<FailoverService> left() {
        return left;
    }

    public void choose() {
        List<Topology> chosen = inChosenCluster();
        if (request.cluster().isPresent() && chosen.isEmpty()) {
            unknownCluster();
        } else if (request.activeOn().isPresent()) {
            chooseActive(chosen, request.activeOn().get());
        } else {
            names(chosen).forEach(name -> choose(chosen, name));
        }
    }

    private List<Topology> inChosenCluster() {
        return topologies.stream().filter(t -> request.isAbout(t.cluster())).toList();
    }

    private Set<String> names(List<Topology> chosen) {
        boolean all = request.services().equals(List.of(SwapRequest.ALL));
        return all
                ? chosen.stream()
                        .flatMap(t -> t.services().stream())
                        .map(FailoverService::toString)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : new LinkedHashSet<>(request.services());
    }

    private void choose(List<Topology> chosen, String name) {
        List<Target> found = new ArrayList<>();
        for (Topology topology : chosen) {
            topology.service(name).ifPresent(s -> found.add(new Target(topology, s)));
        }
        // one plain file configures all clusters; then the service is where its workload is
        List<Target> running = found.size() < 2
                ? found
                : found.stream().filter(t -> t.state().workload().isPresent()).toList();
        List<Target> meant = running.isEmpty() ? found.stream().limit(1).toList() : running;
        if (meant.size() == 1) {
            targets.add(meant.get(0));
        } else if (meant.isEmpty()) {
            unknownService(chosen, name);
        } else {
            ambiguous(name, meant);
        }
    }

    private void chooseActive(List<Topology> chosen, String label) {
        boolean isKnown = false;
        for (Topology topology : chosen) {
            for (FailoverService service : topology.services()) {
                Target target = new Target(topology, service);
                boolean isMeant = isLabel(service, Side.PRIMARY, label) || isLabel(service, Side.BACKUP, label);
                isKnown |= isMeant;
                if (target.state()
                        .nodeSide()
                        .filter(side -> isLabel(service, side, label))
                        .isPresent()) {
                    targets.add(target);
                } else if (isMeant
                        && target.state().placement() == request.direction().wanted()) {
                    left.add(service);
                }
            }
        }
        if (!isKnown && (!labels(chosen).isEmpty() || !refuseUnbuilt(chosen, ""))) {
            refusals.add(Refusal.of(
                    Refusal.SERVICE_UNKNOWN,
                    "",
                    "no configured service has the node label '" + label + "' on either side",
                    configLocation(chosen),
                    labels(chosen).isEmpty()
                            ? "no service is configured"
                            : "use a label from the configuration: " + String.join(", ", labels(chosen))));
        }
    }

    /** Where a build fails, the whole configuration may be in that: then the cause is what is to be told. */
    private boolean refuseUnbuilt(List<Topology> chosen, String name) {
        Optional<Problem> cause = chosen.stream()
                .flatMap(t -> t.cluster().entryPoints().stream())
                .flatMap(e -> e.problems().stream())
                .filter(p -> p.level() == Problem.Level.ERROR)
                .findFirst();
        cause.map(p -> Refusal.of(
                        Refusal.SERVICE_UNKNOWN,
                        name,
                        "no failover configuration is found in " + tree
                                + ": it may be in a part of the cluster that doesn't build: " + p.message(),
                        Optional.of(p.location()),
                        p.advice().isEmpty() ? "fix that first" : p.advice()))
                .ifPresent(refusals::add);
        return cause.isPresent();
    }

    private static boolean isLabel(FailoverService service, Side side, String label) {
        NodeLabel own = service.nodeLabel(side);
        return label.equals(service.nodeLabelSetting(side).text())
                || label.equals(own.value())
                || label.equals(own.toString());
    }

    private static Set<String> labels(List<Topology> chosen) {
        Set<String> labels = new LinkedHashSet<>();
        chosen.stream().flatMap(t -> t.services().stream()).forEach(s -> {
            labels.add(s.primaryNodeLabel().text());
            labels.add(s.backupNodeLabel().text());
        });
        return labels;
    }

    private void unknownService(List<Topology> chosen, String name) {
        Set<String> known = chosen.stream()
                .flatMap(t -> t.services().stream())
                .map(FailoverService::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<FailoverConfig> incomplete = chosen.stream()
                .flatMap(t -> t.config().stream())
                .filter(c -> c.names().contains(name))
                .findFirst();
        if (incomplete.isPresent()) {
            refusals.add(unsound(incomplete.get(), name));
            return;
        }
        if (known.isEmpty() && refuseUnbuilt(chosen, name)) {
            return;
        }
        refusals.add(Refusal.of(
                Refusal.SERVICE_UNKNOWN,
                name,
                "service '" + name + "' is not in the failover configuration of " + tree
                        + NearestName.hint(name, known).orElse(""),
                configLocation(chosen),
                known.isEmpty() ? "no service is configured" : "configured services: " + String.join(", ", known)));
    }

    /** The first mistake of an entry, at its line; a validation shows all. */
    private static Refusal unsound(FailoverConfig config, String name) {
        String subject = "service '" + name + "' ";
        return config.problems().stream()
                .filter(p -> p.message().startsWith(subject))
                .findFirst()
                .map(p -> Refusal.of(
                        FailoverConfig.INVALID,
                        name,
                        "the entry of service '" + name + "' in the failover configuration is incomplete or invalid: "
                                + p.message(),
                        p.location(),
                        p.advice()))
                .orElseGet(() -> Refusal.of(
                        FailoverConfig.INVALID,
                        name,
                        "the entry of service '" + name + "' in the failover configuration is incomplete or invalid",
                        config.location(),
                        "see what is wrong"));
    }

    private void ambiguous(String name, List<Target> found) {
        List<String> clusters =
                found.stream().map(t -> t.topology().cluster().name()).toList();
        refusals.add(Refusal.of(
                Refusal.CLUSTER_AMBIGUOUS,
                name,
                "service '" + name + "' is configured in more than one cluster: " + String.join(", ", clusters),
                found.get(0).service().location(),
                "choose one: -Dfailover.cluster=" + clusters.get(0)));
    }

    private void unknownCluster() {
        List<String> clusters = topologies.stream().map(t -> t.cluster().name()).toList();
        refusals.add(Refusal.of(
                Refusal.CLUSTER_UNKNOWN,
                "",
                "there is no cluster '" + request.cluster().orElse("") + "'",
                Optional.empty(),
                "the clusters are " + String.join(", ", clusters)));
    }

    private static Optional<Location> configLocation(List<Topology> chosen) {
        return chosen.stream()
                .flatMap(t -> t.config().stream())
                .map(c -> c.servicesEntry().map(e -> e.key().location()).orElse(c.location()))
                .findFirst();
    }
}
