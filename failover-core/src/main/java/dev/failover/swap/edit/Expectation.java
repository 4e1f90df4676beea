package dev.failover.swap.edit;

import dev.failover.yaml.YamlPath;
import java.util.Optional;

/**
 * What a built workload must hold after the swap.
 *
 * @param value at the path; empty: nothing may be there
 */
public record Expectation(YamlPath path, Optional<String> value) {

    public static Expectation of(YamlPath path, String value) {
        return new Expectation(path, Optional.of(value));
    }

    public static Expectation absent(YamlPath path) {
        return new Expectation(path, Optional.empty());
    }
}
