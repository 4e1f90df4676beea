package dev.failover.readiness;

import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the values of a chart name as claims, by the keys that charts have for it. Some of it may be for nothing. */
final class ChartClaims {
    private static final Set<String> NAMING = Set.of("claimName", "existingClaim");

    private ChartClaims() {}

    static List<YamlScalar> in(YamlNode values) {
        List<YamlScalar> found = new ArrayList<>();
        add(values, found);
        return found;
    }

    private static void add(YamlNode node, List<YamlScalar> found) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> add(item, found));
        } else if (node instanceof YamlMapping mapping && !isDisabled(mapping)) {
            mapping.entries().forEach(entry -> {
                if (NAMING.contains(entry.keyText()) && entry.value() instanceof YamlScalar claim) {
                    found.add(claim);
                } else {
                    add(entry.value(), found);
                }
            });
        }
    }

    private static boolean isDisabled(YamlMapping mapping) {
        return mapping.text("enabled").equals(Optional.of("false"));
    }
}
