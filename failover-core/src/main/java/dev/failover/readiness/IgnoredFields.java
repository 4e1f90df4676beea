package dev.failover.readiness;

import dev.failover.flux.FluxKustomization;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Selector;
import dev.failover.readiness.Obstacle.Kind;
import dev.failover.topology.ClaimMount;
import dev.failover.topology.NodeChoice;
import dev.failover.topology.ServiceState;
import dev.failover.topology.Side;
import dev.failover.topology.Workload;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlPath.Index;
import dev.failover.yaml.YamlPath.Key;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Flux applies the two values of a swap: no rule of the Kustomization's {@code spec.ignore} leaves them to somebody else.
 * Of an object that is there already, kustomize-controller removes such fields before it applies.
 */
final class IgnoredFields {
    private IgnoredFields() {}

    /** @param state of a service whose workload is there */
    static Stream<Obstacle> of(ServiceState state) {
        Workload workload = state.workload().orElseThrow();
        return workload.entryPoint().flux().stream()
                .flatMap(flux -> mappings(flux.spec().sequence("ignore"))
                        .filter(rule -> isAbout(rule, workload))
                        .flatMap(rule -> rule.sequence("paths").stream())
                        .flatMap(paths -> paths.items().stream())
                        .filter(YamlScalar.class::isInstance)
                        .map(YamlScalar.class::cast)
                        .filter(pointer -> holdsOneOf(pointer.text(), state))
                        .map(pointer -> obstacle(state, workload, flux, pointer)));
    }

    private static Stream<YamlMapping> mappings(Optional<YamlSequence> sequence) {
        return sequence.stream()
                .flatMap(s -> s.items().stream())
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast);
    }

    private static boolean isAbout(YamlMapping rule, Workload workload) {
        try {
            return rule.mapping("target")
                    .map(Selector::of)
                    .filter(target -> !target.matches(Operand.of(workload.resource())))
                    .isEmpty();
        } catch (RefusedException e) {
            return false; // Flux refuses the rule as well
        }
    }

    private static boolean holdsOneOf(String pointer, ServiceState state) {
        Stream<YamlPath> nodes = Arrays.stream(Side.values())
                .flatMap(side -> state.nodeChoices(side).stream())
                .map(NodeChoice::path);
        return Stream.concat(nodes, state.mount().map(ClaimMount::path).stream())
                .anyMatch(path -> holds(keys(pointer), keys(path)));
    }

    private static boolean holds(List<String> ignored, List<String> swapped) {
        return ignored.size() <= swapped.size()
                && swapped.subList(0, ignored.size()).equals(ignored);
    }

    /** Of a JSON pointer. */
    private static List<String> keys(String pointer) {
        return Arrays.stream(pointer.split("/", -1))
                .skip(1)
                .map(key -> key.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static List<String> keys(YamlPath path) {
        return path.steps().stream()
                .map(step -> step instanceof Key key ? key.name() : String.valueOf(((Index) step).number()))
                .toList();
    }

    private static Obstacle obstacle(
            ServiceState state, Workload workload, FluxKustomization flux, YamlScalar pointer) {
        return Obstacle.of(
                        Applied.ID,
                        Kind.POLICY,
                        state.service(),
                        "The Flux Kustomization '" + flux.name() + "' ignores '" + pointer.text()
                                + "', which a swap of service '" + state.service()
                                + "' changes: the swap would not be applied",
                        pointer.location())
                .about(workload)
                .relatedTo(workload.location())
                .advising("Remove this path from 'spec.ignore', or give it a target that excludes the "
                        + workload.kind() + ".");
    }
}
