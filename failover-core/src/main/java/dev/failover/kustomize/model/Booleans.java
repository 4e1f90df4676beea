package dev.failover.kustomize.model;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.Locale;
import java.util.Set;

/** Flags in kustomize's own files, by YAML 1.1. */
public final class Booleans {
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y");

    private Booleans() {}

    /** Whether a scalar that is known to be a boolean is true. */
    public static boolean isTrue(YamlScalar scalar) {
        return TRUE.contains(scalar.text().toLowerCase(Locale.ROOT));
    }

    /** Whether a flag of a decoded mapping is there and true. */
    public static boolean isTrue(YamlMapping mapping, String flag) {
        return mapping.scalar(flag).filter(Booleans::isTrue).isPresent();
    }
}
