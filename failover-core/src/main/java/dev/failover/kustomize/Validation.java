package dev.failover.kustomize;

import dev.failover.kustomize.model.Ids;
import dev.failover.kustomize.model.Operand;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.resource.ResId;
import dev.failover.source.Location;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds validators to their word: they may put a label that says so on what they have seen, and change nothing else. */
final class Validation {
    private static final String LABEL = "validated-by";

    private Validation() {}

    static void requireUnchanged(List<Operand> before, List<Operand> after, Location validator) {
        Map<ResId, Operand> byId = new HashMap<>();
        after.forEach(o -> byId.put(o.id(), o));
        for (Operand old : before) {
            Operand now = byId.get(old.id());
            if (now == null || (now.root() != old.root() && !isOnlyLabelled(old.root(), now.root()))) {
                throw changed(Ids.print(old.id()), validator);
            }
        }
        if (before.size() != after.size()) {
            throw changed("the number of resources", validator);
        }
    }

    /** kustomize lets the label pass only on what had no labels before, or none that a file holds. */
    private static boolean isOnlyLabelled(YamlMapping old, YamlMapping now) {
        return old.mapping("metadata")
                        .flatMap(m -> m.mapping("labels"))
                        .filter(Validation::isOfAFile)
                        .isEmpty()
                && now.update("metadata", Validation::withoutLabel).sameValue(old);
    }

    /** Whether the labels, or one of them, stand where the resource does: the others are brought by a transformer. */
    private static boolean isOfAFile(YamlMapping labels) {
        return labels.entries().stream()
                .anyMatch(e -> !isBrought(e.value())
                        || !e.value().location().path().equals(labels.location().path()));
    }

    private static boolean isBrought(YamlNode value) {
        return !value.provenance().touches().isEmpty();
    }

    private static YamlNode withoutLabel(YamlNode metadata) {
        if (!(metadata instanceof YamlMapping m) || m.mapping("labels").isEmpty()) {
            return metadata;
        }
        YamlMapping left = m.mapping("labels").get().without(LABEL);
        return left.isEmpty() ? m.without("labels") : m.with("labels", left);
    }

    private static RefusedException changed(String what, Location validator) {
        return new RefusedException(
                "kustomize-validator-changes",
                "validator shouldn't modify the resource map: it changed " + what,
                validator,
                "List it under 'transformers:' if it is meant to change resources.");
    }
}
