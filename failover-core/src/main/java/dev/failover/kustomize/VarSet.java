package dev.failover.kustomize;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Var;
import dev.failover.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code vars} of a kustomization and its bases; a name can be declared once. */
final class VarSet {
    private final Map<String, Var> byName = new TreeMap<>();

    void add(Var variable) {
        Var known = byName.putIfAbsent(variable.name(), variable);
        if (known != null) {
            throw new RefusedException(new Problem(
                    "kustomize-duplicate-var",
                    Problem.Level.ERROR,
                    "var '" + variable.name() + "' already encountered",
                    variable.location(),
                    List.of(known.location()),
                    "Give one of the two another name."));
        }
    }

    /** By name. */
    List<Var> all() {
        return List.copyOf(byName.values());
    }
}
