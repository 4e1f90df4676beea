package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.Operand;
import dev.failover.kustomize.model.Operands;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.function.Consumer;

/** One value, and the fields that it is copied to. */
public final class Replacement {
    private final ReplacementSource source;
    private final List<ReplacementTarget> targets;

    private Replacement(ReplacementSource source, List<ReplacementTarget> targets) {
        this.source = source;
        this.targets = List.copyOf(targets);
    }

    /**
     * @param node of canonical field names
     * @throws RefusedException when it isn't complete
     */
    public static Replacement of(YamlMapping node, Touch touch) {
        List<YamlNode> targets =
                node.sequence("targets").map(YamlSequence::items).orElse(List.of());
        if (node.mapping("source").isEmpty() || targets.isEmpty()) {
            throw new RefusedException(
                    "kustomize-bad-replacement",
                    "replacements must specify a source and at least one target",
                    node.location(),
                    "Add 'source:' and 'targets:'.");
        }
        return new Replacement(
                new ReplacementSource(node.mapping("source").get()),
                targets.stream()
                        .filter(YamlMapping.class::isInstance)
                        .map(t -> new ReplacementTarget((YamlMapping) t, touch))
                        .toList());
    }

    /**
     * @param unmatched takes the targets that no object is selected by
     * @throws RefusedException when the value or a field to put it isn't there
     */
    public void apply(Operands operands, Consumer<YamlMapping> unmatched) {
        Operands.Slot from = source.select(operands);
        Operand read = from.get();
        YamlNode value = source.value(read);
        for (ReplacementTarget target : targets) {
            boolean matched = false;
            for (Operands.Slot slot : operands) {
                if (target.selects(slot.get())) {
                    matched = true;
                    slot.set(target.apply(slot.get(), value));
                    if (from.get() != read && !source.isPartial()) {
                        // A target may be the source's own field: what follows gets the new value.
                        read = from.get();
                        value = source.value(read);
                    }
                }
            }
            if (!matched) {
                unmatched.accept(target.node());
            }
        }
    }
}
