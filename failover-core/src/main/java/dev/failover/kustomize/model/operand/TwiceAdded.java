package dev.failover.kustomize.model.operand;

import dev.failover.source.Location;
import dev.failover.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Two resources with one id: either two texts, or one text that two ways through the kustomizations lead to. */
record TwiceAdded(Operand first, Operand second) {

    Problem problem() {
        Location one = first.origin().written();
        Location other = second.origin().written();
        return one.equals(other) ? sameText(one) : problem("; first written at " + one, one, other, "");
    }

    private Problem sameText(Location written) {
        List<Location> one = first.origin().through();
        List<Location> other = second.origin().through();
        return problem(
                "; " + written + " is included twice: " + way(one) + ", and " + way(other),
                entry(one, other, written),
                entry(other, one, written),
                " entries");
    }

    /** The entry that lists the file itself; where both ways start at that one, the one furthest out. */
    private static Location entry(List<Location> way, List<Location> other, Location written) {
        if (way.isEmpty()) {
            return written;
        }
        boolean sameEntry = !other.isEmpty() && way.get(0).equals(other.get(0));
        return way.get(sameEntry ? way.size() - 1 : 0);
    }

    private static String way(List<Location> entries) {
        return entries.stream().map(Location::toString).collect(Collectors.joining(", which is under ", "by ", ""));
    }

    private Problem problem(String how, Location one, Location other, String noun) {
        String alternative = noun.isEmpty()
                ? "give them different names or namespaces."
                : "give each its own 'namePrefix' or 'namespace'.";
        String which = noun.isEmpty() || one.equals(other) ? "" : " (" + one + " or " + other + ")";
        return new Problem(
                "kustomize-duplicate-id",
                Problem.Level.ERROR,
                "may not add resource with an already registered id: " + Ids.print(second.id()) + how,
                other,
                List.of(one),
                "Remove one of the two" + noun + which + ", or " + alternative);
    }
}
