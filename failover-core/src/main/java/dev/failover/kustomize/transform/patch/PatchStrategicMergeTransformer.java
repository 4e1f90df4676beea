package dev.failover.kustomize.transform.patch;

import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.transform.Transformer;
import dev.failover.kustomize.transform.merge.StrategicMerge;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code patchesStrategicMerge}: each a file's path or an inline patch. */
public final class PatchStrategicMergeTransformer implements Transformer {
    private final List<StrategicPatch> patches;

    private PatchStrategicMergeTransformer(List<StrategicPatch> patches) {
        this.patches = List.copyOf(patches);
    }

    /** @throws RefusedException when the entry can't be used */
    public static PatchStrategicMergeTransformer of(YamlSequence paths, OperatorContext context) {
        return of(fromPaths(paths, context), paths);
    }

    /**
     * @param config with {@code paths}, a list, and {@code patches}, a text that holds patches
     * @throws RefusedException when the configuration can't be used
     */
    public static PatchStrategicMergeTransformer ofConfig(YamlMapping config, OperatorContext context) {
        List<YamlMapping> roots = new ArrayList<>();
        config.sequence("paths").ifPresent(paths -> roots.addAll(fromPaths(paths, context)));
        config.scalar("patches").filter(p -> !p.text().isEmpty()).ifPresent(patches -> {
            PatchSource source = PatchSource.inline(patches);
            roots.addAll(source.objects(touch(patches)).orElseThrow(source::unreadable));
        });
        return of(roots, config);
    }

    private static PatchStrategicMergeTransformer of(List<YamlMapping> roots, YamlNode entry) {
        if (roots.isEmpty()) {
            throw new RefusedException(
                    "kustomize-bad-patch",
                    "patch appears to be empty",
                    entry.location(),
                    "Remove the entry, or write a patch.");
        }
        return new PatchStrategicMergeTransformer(roots.stream()
                .map(root -> new StrategicPatch(root, false, false))
                .toList());
    }

    private static List<YamlMapping> fromPaths(YamlSequence paths, OperatorContext context) {
        List<YamlMapping> roots = new ArrayList<>();
        for (YamlNode item : paths.items()) {
            if (item instanceof YamlScalar scalar) {
                roots.addAll(read(scalar, context));
            }
        }
        return roots;
    }

    private static Touch touch(YamlScalar item) {
        return new Touch("PatchStrategicMergeTransformer", item.location());
    }

    /** A text that can be read as objects is the patch itself; any other is a path. */
    private static List<YamlMapping> read(YamlScalar item, OperatorContext context) {
        Optional<List<YamlMapping>> inline = PatchSource.inline(item).objects(touch(item));
        if (inline.isPresent()) {
            return inline.get();
        }
        PatchSource file = PatchSource.file(item, context);
        return file.objects(touch(item)).orElseThrow(file::unreadable);
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        StrategicMerge merge = new StrategicMerge(context.schema());
        for (StrategicPatch patch : patches) {
            Operands.Slot slot = PatchTarget.of(patch, operands);
            slot.update(operand -> patch.forSelected(operand).apply(operand, merge));
            operands.dropEmpty();
        }
    }
}
