package dev.failover.rollout;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlSequence;
import java.util.Optional;
import java.util.stream.Stream;

/** A pod as {@code kubectl get pods -o json} shows it. */
record Pod(YamlMapping object) {

    String name() {
        return object.mapping("metadata").flatMap(m -> m.text("name")).orElse("?");
    }

    String phase() {
        return object.mapping("status").flatMap(s -> s.text("phase")).orElse("Unknown");
    }

    /** That it is bound to. */
    Optional<String> node() {
        return object.mapping("spec").flatMap(s -> s.text("nodeName"));
    }

    boolean mounts(String claim) {
        return object.mapping("spec").stream()
                .flatMap(spec -> items(spec, "volumes"))
                .flatMap(volume -> volume.mapping("persistentVolumeClaim").stream())
                .anyMatch(source -> source.text("claimName").equals(Optional.of(claim)));
    }

    boolean isTerminating() {
        return object.mapping("metadata")
                .flatMap(m -> m.get("deletionTimestamp"))
                .isPresent();
    }

    /** Whether it has done its work, or was evicted: such a pod never runs again. */
    boolean isOver() {
        return phase().equals("Succeeded") || phase().equals("Failed");
    }

    boolean isReady() {
        return phase().equals("Running") && condition("Ready").anyMatch(c -> is(c, "True"));
    }

    /** Why it doesn't run, in the words of the cluster; empty when it doesn't say. */
    Optional<String> obstacle() {
        Stream<String> unscheduled = condition("PodScheduled")
                .filter(c -> is(c, "False"))
                .flatMap(c -> c.text("message").or(() -> c.text("reason")).stream());
        Stream<String> waiting = Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(field -> object.mapping("status").stream().flatMap(s -> items(s, field)))
                .flatMap(container -> container.mapping("state").stream())
                .flatMap(state -> state.mapping("waiting").stream())
                .flatMap(w -> w.text("reason").stream());
        return Stream.concat(unscheduled, waiting).findFirst();
    }

    private Stream<YamlMapping> condition(String type) {
        return object.mapping("status").stream()
                .flatMap(s -> items(s, "conditions"))
                .filter(c -> c.text("type").equals(Optional.of(type)));
    }

    private static boolean is(YamlMapping condition, String status) {
        return condition.text("status").equals(Optional.of(status));
    }

    static Stream<YamlMapping> items(YamlMapping mapping, String field) {
        return mapping.sequence(field).map(YamlSequence::items).stream()
                .flatMap(items -> items.stream())
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast);
    }
}
