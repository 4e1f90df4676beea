package dev.failover.kustomize;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Ids;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.resource.ResId;
import dev.failover.source.Location;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds validators to their word: they may put a label that says so on what they have seen, and change nothing else. */
final class ValidatorChanges {
    private static final String LABEL = "validated-by";

    private ValidatorChanges() {}

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

    /**
     * kustomize takes the label out by making all labels anew, and compares nodes, not values. So it lets the label pass
     * only where nothing was before, or what a transformer of labels has made in the same way.
     */
    private static boolean isOnlyLabelled(YamlMapping old, YamlMapping now) {
        return old.mapping("metadata").filter(m -> !isMadeOfLabels(m)).isEmpty()
                && now.update("metadata", ValidatorChanges::withoutLabel).sameValue(old);
    }

    /** Whether the labels come last and in order, and each of them is brought by a transformer. */
    private static boolean isMadeOfLabels(YamlMapping metadata) {
        Optional<YamlMapping> labels = metadata.mapping("labels");
        if (labels.isEmpty()) {
            return true;
        }
        List<String> keys =
                labels.get().entries().stream().map(e -> e.keyText()).toList();
        return metadata.entries().get(metadata.size() - 1).value() == labels.get()
                && keys.equals(keys.stream().sorted().toList())
                && labels.get().entries().stream().allMatch(e -> isBrought(e.value()));
    }

    private static boolean isBrought(YamlNode value) {
        List<Provenance.Touch> touches = value.provenance().touches();
        return !touches.isEmpty() && touches.stream().allMatch(t -> t.operator().equals("LabelTransformer"));
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
