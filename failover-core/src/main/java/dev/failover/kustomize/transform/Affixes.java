package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.operand.History;
import java.util.List;

/** Whether two resources were renamed by the same kustomizations: their prefixes and suffixes end alike. */
final class Affixes {
    private Affixes() {}

    /** Alike, where having none counts as being like anything. */
    static boolean compatible(History a, History b) {
        return (a.prefixes().isEmpty() || b.prefixes().isEmpty() || sameEnding(a.prefixes(), b.prefixes()))
                && (a.suffixes().isEmpty() || b.suffixes().isEmpty() || sameEnding(a.suffixes(), b.suffixes()));
    }

    static boolean alike(History a, History b) {
        return sameEnding(a.prefixes(), b.prefixes()) && sameEnding(a.suffixes(), b.suffixes());
    }

    private static boolean sameEnding(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.size() == b.size();
        }
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = a.size() <= b.size() ? b : a;
        return longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
    }
}
