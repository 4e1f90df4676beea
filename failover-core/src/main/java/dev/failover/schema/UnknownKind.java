package dev.failover.schema;

import dev.failover.resource.Resource;
import dev.failover.schema.model.Violation;
import dev.failover.schema.model.Violation.Kind;
import dev.failover.source.Location;
import dev.failover.source.Problem.Level;
import java.util.List;

/** A kind that no schema is known for, with its first resource. */
final class UnknownKind {
    private final Resource first;
    private final String entryPoint;
    private final List<String> versions;
    private int resources;

    UnknownKind(Resource first, String entryPoint, List<String> versions) {
        this.first = first;
        this.entryPoint = entryPoint;
        this.versions = versions;
    }

    void count() {
        resources++;
    }

    int resources() {
        return resources;
    }

    boolean hasVersions() {
        return !versions.isEmpty();
    }

    String name() {
        return first.gvk().kind() + " in " + first.gvk().apiVersion();
    }

    Location location() {
        return first.root().get("kind").map(k -> k.location()).orElse(first.location());
    }

    ResourceViolation violation(boolean strict) {
        return violation(Kind.NO_SCHEMA, strict ? Level.ERROR : Level.WARNING);
    }

    ResourceViolation violation(Kind kind, Level level) {
        String what = resources == 1 ? "1 resource was" : resources + " resources were";
        return violation(new Violation(
                kind,
                level,
                "no schema is known for the kind " + name() + ": " + what + " not checked",
                location(),
                versions.isEmpty()
                        ? "Provide its CustomResourceDefinition or JSON Schema: -Dfailover.schemas=DIRECTORY"
                        : "Its CustomResourceDefinition has only: " + String.join(", ", versions) + ".",
                List.of()));
    }

    ResourceViolation violation(Violation violation) {
        return new ResourceViolation(violation, first.id(), entryPoint, true);
    }
}
