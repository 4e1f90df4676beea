package dev.failover.check.rules.reference;

import static dev.failover.check.rules.reference.ProbePorts.below;
import static dev.failover.check.rules.reference.ProbePorts.items;

import dev.failover.check.rules.reference.References.Applied;
import dev.failover.resource.NamespacedName;
import dev.failover.resource.Resource;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ports of Services: by which they name those of pods, and by which others name them. Of what is built alone. */
final class ServicePortUses {
    private final Selectable selectable;

    ServicePortUses(Selectable selectable) {
        this.selectable = selectable;
    }

    Stream<PortUse> of(Applied applied) {
        Stream<YamlMapping> spec = applied.resource().root().mapping("spec").stream();
        return switch (applied.resource().gvk().kind()) {
            case "Service" -> Selection.of(applied).stream().flatMap(s -> targetPorts(s, applied));
            case "ServiceMonitor" -> Selection.of(applied).stream().flatMap(s -> monitored(s, applied));
            case "Ingress" ->
                spec.flatMap(s -> Stream.concat(
                                s.mapping("defaultBackend").stream(),
                                items(s, "rules")
                                        .flatMap(rule -> below(Stream.of(rule), "http"))
                                        .flatMap(http -> items(http, "paths"))
                                        .flatMap(path -> below(Stream.of(path), "backend"))))
                        .flatMap(backend -> below(Stream.of(backend), "service"))
                        .flatMap(service -> ingress(service, applied).stream());
            case "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute" ->
                spec.flatMap(s -> items(s, "rules"))
                        .flatMap(rule -> items(rule, "backendRefs"))
                        .filter(ref -> ref.text("kind")
                                .filter(k -> !k.equals("Service"))
                                .isEmpty())
                        .flatMap(ref -> route(ref, applied).stream());
            default -> Stream.empty();
        };
    }

    private Stream<PortUse> targetPorts(Selection selection, Applied applied) {
        List<Workload> pods = selectable.workloadsOf(selection);
        Set<String> names = new TreeSet<>();
        pods.forEach(pod -> names.addAll(ProbePorts.names(pod)));
        return pods.isEmpty()
                ? Stream.empty()
                : ports(applied.resource())
                        .flatMap(port -> port.scalar("targetPort").stream())
                        .filter(ProbePorts::isName)
                        .map(port -> use(applied, "targetPort", port, "the pods that it chooses", names));
    }

    private Stream<PortUse> monitored(Selection selection, Applied applied) {
        Set<String> names = new TreeSet<>();
        List<Resource> services = selectable.chosenBy(selection);
        services.forEach(service -> names.addAll(names(service, "name")));
        return services.stream().flatMap(ServicePortUses::ports).findAny().isEmpty()
                ? Stream.empty()
                : applied.resource().root().mapping("spec").stream()
                        .flatMap(spec -> items(spec, "endpoints"))
                        .flatMap(endpoint -> endpoint.scalar("port").stream())
                        .map(port -> use(applied, "an endpoint", port, "the Services that it chooses", names));
    }

    private Optional<PortUse> ingress(YamlMapping backend, Applied applied) {
        Optional<YamlMapping> port = backend.mapping("port");
        return port.flatMap(p -> p.scalar("name"))
                .flatMap(name -> use(applied, backend, name, "name"))
                .or(() -> port.flatMap(p -> p.scalar("number")).flatMap(n -> use(applied, backend, n, "port")));
    }

    private Optional<PortUse> route(YamlMapping backend, Applied applied) {
        return backend.scalar("port").flatMap(number -> use(applied, backend, number, "port"));
    }

    /** Empty where the Service isn't in the build, or has no ports at all: another name for a host. */
    private Optional<PortUse> use(Applied applied, YamlMapping backend, YamlScalar port, String field) {
        String own = NamespacedName.of(applied.resource()).namespace();
        NamespacedName name = NamespacedName.of(
                backend.text("namespace").orElse(own), backend.text("name").orElse(""));
        return selectable
                .service(name)
                .filter(service -> ports(service).findAny().isPresent())
                .map(service -> use(applied, "a backend", port, "the Service '" + name + "'", names(service, field)));
    }

    private static PortUse use(Applied applied, String user, YamlScalar port, String owner, Set<String> there) {
        return new PortUse(applied.resource(), applied.entryPoint(), user, port, owner, there);
    }

    private static Set<String> names(Resource service, String field) {
        Set<String> names = new TreeSet<>();
        ports(service).flatMap(port -> port.text(field).stream()).forEach(names::add);
        return names;
    }

    private static Stream<YamlMapping> ports(Resource service) {
        return service.root().mapping("spec").stream().flatMap(spec -> items(spec, "ports"));
    }
}
