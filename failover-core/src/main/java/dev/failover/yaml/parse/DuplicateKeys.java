package dev.failover.yaml.parse;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds keys that a mapping holds twice. kustomize's library compares their texts, so {@code 1} and "1" are the same. */
final class DuplicateKeys {
    static final String ID = "yaml-duplicate-key";

    private DuplicateKeys() {}

    /** Adds a problem for each, but stops at {@code most} of all problems: more help nobody. */
    static void in(YamlMapping mapping, List<Problem> problems, int most) {
        if (mapping.size() < 2 || problems.size() >= most) {
            return;
        }
        Map<String, YamlScalar> first = new HashMap<>(mapping.size() * 2);
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (entry.key() instanceof YamlScalar key) {
                YamlScalar earlier = first.putIfAbsent(key.text(), key);
                if (earlier != null && problems.size() < most) {
                    problems.add(problem(key, earlier.location()));
                }
            }
        }
    }

    private static Problem problem(YamlScalar key, Location first) {
        return new Problem(
                ID,
                Problem.Level.ERROR,
                "the key '" + key.text() + "' is defined twice in the same mapping; first in line " + first.line(),
                key.location(),
                List.of(first),
                "Remove one of the two.");
    }
}
