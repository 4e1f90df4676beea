package dev.failover.kustomize.transform.patch;

import dev.failover.kustomize.model.Booleans;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Ids;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.model.operand.Selector;
import dev.failover.kustomize.transform.Transformer;
import dev.failover.kustomize.transform.Unmatched;
import dev.failover.kustomize.transform.json6902.JsonPatch;
import dev.failover.kustomize.transform.merge.StrategicMerge;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry of {@code patches}: a strategic merge or JSON patch, inline or from a file. */
public final class PatchTransformer implements Transformer {
    private final YamlMapping entry;
    private final PatchSource source;
    private final List<StrategicPatch> merges;
    private final @Nullable JsonPatch operations;
    private final @Nullable Selector target;

    private PatchTransformer(YamlMapping entry, PatchSource source) {
        this.entry = entry;
        this.source = source;
        this.target = entry.mapping("target").map(Selector::of).orElse(null);
        Touch touch = new Touch("PatchTransformer", entry.location());
        Optional<List<YamlMapping>> objects = source.objects(touch);
        Optional<JsonPatch> json = source.operations(touch);
        if (objects.isEmpty() && json.isEmpty()) {
            throw source.unreadable();
        }
        this.merges = objects.orElse(List.of()).stream()
                .map(root -> StrategicPatch.of(root, option("allowNameChange"), option("allowKindChange")))
                .toList();
        // What holds neither objects nor operations changes nothing.
        this.operations = merges.isEmpty() ? json.orElse(JsonPatch.NONE) : null;
    }

    /** @throws RefusedException when the entry can't be used */
    public static PatchTransformer of(YamlMapping entry, OperatorContext context) {
        Optional<YamlScalar> patch = entry.scalar("patch").filter(p -> !p.text().isBlank());
        Optional<YamlScalar> path = entry.scalar("path").filter(p -> !p.text().isEmpty());
        if (patch.isPresent() == path.isPresent()) {
            throw new RefusedException(
                    "kustomize-bad-patch",
                    patch.isPresent()
                            ? "patch and path can't be set at the same time"
                            : "must specify one of patch and path",
                    entry.location(),
                    "Give either 'path:' or 'patch:'.");
        }
        return new PatchTransformer(
                entry, patch.map(PatchSource::trimmed).orElseGet(() -> PatchSource.file(path.get(), context)));
    }

    private boolean option(String name) {
        return entry.mapping("options").filter(o -> Booleans.isTrue(o, name)).isPresent();
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        if (operations != null) {
            applyOperations(operands, operations, context);
        } else if (target != null) {
            mergeIntoSelected(operands, context);
        } else {
            mergeById(operands, context);
        }
        operands.dropEmpty();
    }

    private void applyOperations(Operands operands, JsonPatch patch, OperatorContext context) {
        if (patch.isEmpty()) {
            return;
        }
        if (target == null) {
            throw new RefusedException(
                    "kustomize-bad-patch",
                    "must specify a target for the JSON patch " + source.name(),
                    entry.location(),
                    "Add 'target:' with the kind and name of the object.");
        }
        for (Operands.Slot slot : selected(operands, context)) {
            slot.update(operand -> JsonPatching.apply(patch, operand.rememberId()));
        }
    }

    private void mergeIntoSelected(Operands operands, OperatorContext context) {
        if (merges.size() > 1) {
            throw new RefusedException(
                    "kustomize-bad-patch",
                    "Multiple Strategic-Merge Patches in one `patches` entry is not allowed to set `patches.target`"
                            + " field: " + source.name(),
                    entry.location(),
                    "Make an entry for each patch, or drop the target: each patch names its object itself.");
        }
        StrategicMerge merge = new StrategicMerge(context.schema());
        for (Operands.Slot slot : selected(operands, context)) {
            StrategicPatch patch = merges.get(0).forSelected(slot.get());
            slot.update(operand -> patch.apply(operand, merge));
        }
        operands.dropEmpty();
        operands.requireDistinct();
    }

    private List<Operands.Slot> selected(Operands operands, OperatorContext context) {
        List<Operands.Slot> selected = operands.select(target);
        if (selected.isEmpty()) {
            context.warn(Unmatched.target(source.name(), target.location()));
        }
        return selected;
    }

    private void mergeById(Operands operands, OperatorContext context) {
        StrategicMerge merge = new StrategicMerge(context.schema());
        for (StrategicPatch patch : merges) {
            Operands.Slot slot = PatchTarget.of(patch, operands);
            Operand patched = patch.apply(slot.get(), merge);
            slot.set(patched);
        }
    }

    @Override
    public String toString() {
        return merges.isEmpty()
                ? source.name()
                : source.name() + " for " + Ids.print(merges.get(0).id());
    }
}
