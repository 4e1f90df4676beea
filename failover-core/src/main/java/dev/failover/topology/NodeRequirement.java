package dev.failover.topology;

import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** What a node affinity requires of one label, or of one field, of a node. */
public record NodeRequirement(YamlMapping expression) {
    public String key() {
        return expression.text("key").orElse("");
    }

    public String operator() {
        return expression.text("operator").orElse("");
    }

    public List<YamlScalar> values() {
        return Scalars.list(Optional.of(expression), "values");
    }

    public Location location() {
        return expression.location();
    }

    /** Whether a node that has this value meets it. */
    public boolean allows(String value) {
        boolean named = values().stream().anyMatch(v -> v.text().equals(value));
        return switch (operator()) {
            case "In" -> named;
            case "NotIn" -> !named;
            case "DoesNotExist" -> false;
            default -> true;
        };
    }
}
