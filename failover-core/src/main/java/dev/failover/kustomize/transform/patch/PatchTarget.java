package dev.failover.kustomize.transform.patch;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Ids;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import java.util.List;

/** The one object that a patch without a target names by its own id. */
final class PatchTarget {
    private PatchTarget() {}

    /** @throws RefusedException when there is none, or more than one */
    static Operands.Slot of(StrategicPatch patch, Operands operands) {
        List<Operands.Slot> found = operands.withAnyId(patch.id());
        if (found.size() == 1) {
            return found.get(0);
        }
        List<Location> candidates = found.isEmpty()
                ? namesakes(patch, operands)
                : found.stream().map(s -> s.get().origin().written()).toList();
        String id = Ids.print(patch.id());
        throw new RefusedException(new Problem(
                "kustomize-patch-target",
                Problem.Level.ERROR,
                "no resource matches strategic merge patch \"" + id + "\": "
                        + (found.isEmpty() ? "no matches for Id " : "multiple matches for Id ") + id
                        + "; failed to find unique target for patch " + id,
                patch.root().location(),
                candidates,
                found.isEmpty()
                        ? "The patch names its object by apiVersion, kind, metadata.name and metadata.namespace; compare"
                                + " them with the object's, or add a target."
                        : "Add a target that selects the object."));
    }

    /** Objects of the same name, the likely ones. */
    private static List<Location> namesakes(StrategicPatch patch, Operands operands) {
        return operands.all().stream()
                .filter(o -> o.name().equals(patch.id().name())
                        || o.originalId().name().equals(patch.id().name()))
                .map(o -> o.origin().written())
                .limit(3)
                .toList();
    }
}
