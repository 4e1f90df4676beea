package dev.failover.schema;

import dev.failover.resource.Gvk;
import dev.failover.resource.Resource;
import dev.failover.schema.model.Violation;
import dev.failover.schema.model.Violation.Kind;
import dev.failover.source.Problem.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The kinds that no schema is known for. What a repository leaves to its operators' charts is summed up in one violation,
 * at the first resource; each is one of its own where schemas are asked for, or where only the version is unknown.
 */
final class UnknownKinds {
    /** So many of a sum are named. */
    private static final int NAMED = 5;

    private final Map<Gvk, UnknownKind> kinds = new LinkedHashMap<>();

    /** @param versions those that a definition of the kind has */
    void add(Resource resource, String entryPoint, List<String> versions) {
        kinds.computeIfAbsent(resource.gvk(), gvk -> new UnknownKind(resource, entryPoint, versions))
                .count();
    }

    List<ResourceViolation> violations(boolean strict) {
        Map<Boolean, List<UnknownKind>> bySum =
                kinds.values().stream().collect(Collectors.partitioningBy(kind -> !strict && !kind.hasVersions()));
        List<ResourceViolation> violations = new ArrayList<>();
        bySum.get(false).forEach(kind -> violations.add(kind.violation(strict)));
        if (!bySum.get(true).isEmpty()) {
            violations.add(sum(bySum.get(true)));
        }
        return violations;
    }

    private static ResourceViolation sum(List<UnknownKind> summed) {
        int resources = summed.stream().mapToInt(UnknownKind::resources).sum();
        String names = summed.stream()
                .sorted(Comparator.comparing(UnknownKind::resources).reversed().thenComparing(UnknownKind::name))
                .limit(NAMED)
                .map(kind -> kind.name() + " (" + kind.resources() + ")")
                .collect(Collectors.joining(", "));
        int rest = summed.size() - NAMED;
        UnknownKind first = summed.get(0);
        if (summed.size() == 1) {
            return first.violation(Kind.NO_SCHEMAS, Level.WARNING);
        }
        return first.violation(new Violation(
                Kind.NO_SCHEMAS,
                Level.WARNING,
                "no schema is known for " + summed.size() + " kinds: " + resources + " resources were not checked: "
                        + names,
                first.location(),
                "Provide their CustomResourceDefinitions or JSON Schemas: -Dfailover.schemas=DIRECTORY"
                        + (rest > 0 ? "\nEach kind is named with -Dfailover.strictSchemas" : ""),
                List.of()));
    }
}
