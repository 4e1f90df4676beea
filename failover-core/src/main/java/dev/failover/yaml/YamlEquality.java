package dev.failover.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Equality of contents; neither style nor key order nor origin counts. */
final class YamlEquality {
    private YamlEquality() {}

    static boolean same(YamlNode a, YamlNode b) {
        if (a == b) {
            return true;
        }
        if (a instanceof YamlMapping left && b instanceof YamlMapping right) {
            return left.size() == right.size()
                    && left.entries().stream().allMatch(e -> sameOrAbsent(e.value(), right.value(e.keyText())));
        }
        if (a instanceof YamlSequence left && b instanceof YamlSequence right) {
            return sameItems(left.items(), right.items());
        }
        return a instanceof YamlScalar left
                && b instanceof YamlScalar right
                && left.text().equals(right.text())
                && left.kind() == right.kind();
    }

    private static boolean sameOrAbsent(YamlNode a, @Nullable YamlNode b) {
        return b != null && same(a, b);
    }

    private static boolean sameItems(List<YamlNode> left, List<YamlNode> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }
}
