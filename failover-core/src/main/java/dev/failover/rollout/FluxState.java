package dev.failover.rollout;

import dev.failover.resource.NamespacedName;
import dev.failover.yaml.YamlMapping;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Flux Kustomization as the cluster shows it. A revision is written {@code main@sha1:1a2b3c…}, before Flux 2.0
 * {@code main/1a2b3c…}; of an OCI artifact the origin's is one of Git.
 */
record FluxState(NamespacedName name, YamlMapping object) {

    boolean hasApplied(String commit) {
        return Stream.of("lastAppliedRevision", "lastAppliedOriginRevision").anyMatch(field -> names(field, commit));
    }

    /** Whether it is at work on the commit; what waits for health has applied it before it says so. */
    boolean hasBegun(String commit) {
        return names("lastAttemptedRevision", commit);
    }

    String appliedRevision() {
        return status("lastAppliedRevision").orElse("no revision");
    }

    /** What it shows until it has applied a commit. */
    String words() {
        String suspended =
                object.mapping("spec").flatMap(s -> s.text("suspend")).equals(Optional.of("true"))
                        ? " (it is suspended: flux resume kustomization " + name.name() + " -n " + name.namespace()
                                + ")"
                        : "";
        return "Flux: " + name + " has applied " + appliedRevision() + suspended
                + trouble().map(t -> " (" + t + ")").orElse("");
    }

    private Optional<String> trouble() {
        return object.mapping("status").stream()
                .flatMap(s -> Pod.items(s, "conditions"))
                .filter(c -> c.text("type").equals(Optional.of("Ready")))
                .filter(c -> !c.text("status").equals(Optional.of("True")))
                .flatMap(c -> c.text("message").stream())
                .findFirst();
    }

    private boolean names(String field, String commit) {
        return status(field).filter(revision -> revision.contains(commit)).isPresent();
    }

    private Optional<String> status(String field) {
        return object.mapping("status").flatMap(s -> s.text(field));
    }
}
