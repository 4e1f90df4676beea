package dev.failover.check.rules.reference;

import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ports that the containers of a pod have by name, and by which probes name them. */
final class ProbePorts {
    private ProbePorts() {}

    /** By a number a probe reaches any port. */
    static Stream<PortUse> of(Workload workload) {
        return containers(workload).flatMap(container -> {
            Set<String> names = names(container);
            return Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                    .flatMap(probe -> container.mapping(probe).stream()
                            .flatMap(p -> Stream.of("httpGet", "tcpSocket").flatMap(way -> p.mapping(way).stream()))
                            .flatMap(way -> way.scalar("port").stream())
                            .filter(ProbePorts::isName)
                            .map(port -> new PortUse(
                                    workload.resource(),
                                    workload.entryPoint().name(),
                                    "the " + probe + " of container '"
                                            + container.text("name").orElse("") + "'",
                                    port,
                                    "that container",
                                    names)));
        });
    }

    static boolean isName(YamlScalar port) {
        return !port.isNull() && !port.text().matches("[0-9]*");
    }

    static Set<String> names(Workload workload) {
        Set<String> names = new TreeSet<>();
        containers(workload).forEach(container -> names.addAll(names(container)));
        return names;
    }

    private static Set<String> names(YamlMapping container) {
        Set<String> names = new TreeSet<>();
        items(container, "ports").flatMap(p -> p.text("name").stream()).forEach(names::add);
        return names;
    }

    private static Stream<YamlMapping> containers(Workload workload) {
        return Stream.of("containers", "initContainers").flatMap(field -> items(workload.podSpec(), field));
    }

    static Stream<YamlMapping> items(YamlMapping mapping, String field) {
        return mapping.sequence(field).stream()
                .flatMap(s -> s.items().stream())
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast);
    }

    /** The mapping under a key of each of these. */
    static Stream<YamlMapping> below(Stream<YamlMapping> mappings, String field) {
        return mappings.map(m -> m.mapping(field)).flatMap(Optional::stream);
    }
}
