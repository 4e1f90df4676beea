package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One value, and the fields that it is copied to. */
public final class Replacement {
    private final @Nullable ReplacementSource source;
    private final @Nullable YamlScalar given;
    private final List<ReplacementTarget> targets;

    private Replacement(
            @Nullable ReplacementSource source, @Nullable YamlScalar given, List<ReplacementTarget> targets) {
        this.source = source;
        this.given = given;
        this.targets = List.copyOf(targets);
    }

    /**
     * @param node of canonical field names
     * @throws RefusedException when it isn't complete
     */
    public static Replacement of(YamlMapping node, Touch touch) {
        List<YamlNode> targets =
                node.sequence("targets").map(YamlSequence::items).orElse(List.of());
        Optional<YamlMapping> source = node.mapping("source");
        Optional<YamlScalar> given = node.scalar("sourceValue");
        if ((source.isEmpty() && given.isEmpty()) || targets.isEmpty()) {
            throw new RefusedException(
                    "kustomize-bad-replacement",
                    "replacements must specify a source and at least one target",
                    node.location(),
                    "Add 'source:' and 'targets:'.");
        }
        if (source.isPresent() && given.isPresent()) {
            throw new RefusedException(
                    "kustomize-bad-replacement",
                    "value and resource selectors are mutually exclusive",
                    given.get().location(),
                    "Keep one of 'source:' and 'sourceValue:'.");
        }
        return new Replacement(
                source.map(ReplacementSource::new).orElse(null),
                given.map(g -> YamlScalar.string(g.text(), g.provenance())).orElse(null),
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
        if (given != null) {
            copy(() -> given, operands, unmatched);
        } else if (source != null) {
            copy(new Current(source, source.select(operands)), operands, unmatched);
        }
    }

    /** The value of a source; a target may be the source's own field, and what follows gets the new value then. */
    private static final class Current implements Supplier<YamlNode> {
        private final ReplacementSource source;
        private final Operands.Slot from;
        private Operand read;
        private YamlNode value;

        Current(ReplacementSource source, Operands.Slot from) {
            this.source = source;
            this.from = from;
            this.read = from.get();
            this.value = source.value(read);
        }

        @Override
        public YamlNode get() {
            if (from.get() != read && !source.isPartial()) {
                read = from.get();
                value = source.value(read);
            }
            return value;
        }
    }

    private void copy(Supplier<? extends YamlNode> value, Operands operands, Consumer<YamlMapping> unmatched) {
        for (ReplacementTarget target : targets) {
            boolean matched = false;
            for (Operands.Slot slot : operands) {
                if (target.selects(slot.get())) {
                    matched = true;
                    target.apply(slot, value);
                }
            }
            if (!matched) {
                unmatched.accept(target.node());
            }
        }
    }
}
