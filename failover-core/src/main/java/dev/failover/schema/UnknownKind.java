package dev.failover.schema;

import dev.failover.resource.Resource;
import dev.failover.schema.model.Violation;
import dev.failover.schema.model.Violation.Kind;
import dev.failover.schema.model.Violation.Level;
import dev.failover.source.Location;
import java.util.List;

/** A kind that no schema is known for, reported once at its first resource. */
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

    ResourceViolation violation(boolean strict) {
        String what = resources == 1 ? "1 resource was" : resources + " resources were";
        Location at = first.root().get("kind").map(k -> k.location()).orElse(first.location());
        Violation violation = new Violation(
                Kind.NO_SCHEMA,
                strict ? Level.REFUSED : Level.WARNED,
                "no schema is known for the kind " + first.gvk().kind() + " in "
                        + first.gvk().apiVersion() + ": " + what + " not checked",
                at,
                versions.isEmpty()
                        ? "Provide its CustomResourceDefinition or JSON Schema:" + " -Dfailover.schemas=DIRECTORY"
                        : "Its CustomResourceDefinition has only: " + String.join(", ", versions) + ".",
                List.of());
        return new ResourceViolation(violation, first.id(), entryPoint, true);
    }
}
