package dev.failover.kustomize.transform.patch;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.model.operand.Selector;
import dev.failover.kustomize.transform.Transformer;
import dev.failover.kustomize.transform.Unmatched;
import dev.failover.kustomize.transform.json6902.JsonPatch;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** An entry of {@code patchesJson6902}. */
public final class PatchJson6902Transformer implements Transformer {
    private final PatchSource source;
    private final JsonPatch patch;
    private final Selector target;

    private PatchJson6902Transformer(PatchSource source, JsonPatch patch, Selector target) {
        this.source = source;
        this.patch = patch;
        this.target = target;
    }

    /**
     * @param entry with {@code target}, and {@code path} or {@code patch} (the transformer's own {@code jsonOp})
     * @throws RefusedException when the entry can't be used
     */
    public static PatchJson6902Transformer of(YamlMapping entry, OperatorContext context) {
        YamlMapping target = entry.mapping("target")
                .filter(t -> t.text("name").filter(n -> !n.isEmpty()).isPresent())
                .orElseThrow(() -> refused(entry, "must specify the target name", "Add 'name:' to the target."));
        PatchSource source = source(entry, context);
        JsonPatch patch = source.operations(new Touch("PatchJson6902Transformer", entry.location()))
                .orElseThrow(source::unreadable);
        if (patch.isEmpty()) {
            throw refused(entry, "patch appears to be empty", "Add an operation.");
        }
        return new PatchJson6902Transformer(source, patch, Selector.of(target));
    }

    private static PatchSource source(YamlMapping entry, OperatorContext context) {
        Optional<YamlScalar> path = entry.scalar("path").filter(p -> !p.text().isEmpty());
        Optional<YamlScalar> patch = entry.scalar("patch")
                .or(() -> entry.scalar("jsonOp"))
                .filter(p -> !p.text().isEmpty());
        if (path.isPresent() == patch.isPresent()) {
            throw refused(
                    entry,
                    path.isPresent()
                            ? "must specify a file path or jsonOp, not both"
                            : "empty file path and empty jsonOp",
                    "Give either 'path:' or 'patch:'.");
        }
        return path.map(p -> PatchSource.file(p, context)).orElseGet(() -> PatchSource.inline(patch.get()));
    }

    private static RefusedException refused(YamlMapping entry, String message, String advice) {
        return new RefusedException("kustomize-bad-patch", message, entry.location(), advice);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        List<Operands.Slot> selected = operands.select(target);
        if (selected.isEmpty()) {
            context.warn(Unmatched.target(source.name(), target.location()));
        }
        selected.forEach(slot -> slot.update(operand -> JsonPatching.apply(patch, operand)));
    }
}
