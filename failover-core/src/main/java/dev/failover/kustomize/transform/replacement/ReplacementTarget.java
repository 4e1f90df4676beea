package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.Operand;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** Where a replacement's value goes: fields of the objects that are selected and not rejected. */
final class ReplacementTarget {
    private final YamlMapping node;
    private final TargetSelector select;
    private final List<TargetSelector> rejects;
    private final List<YamlScalar> fieldPaths;
    private final FieldOptions options;
    private final Touch touch;

    ReplacementTarget(YamlMapping node, Touch touch) {
        this.node = node;
        this.touch = touch;
        this.select = node.mapping("select")
                .map(TargetSelector::new)
                .orElseThrow(() -> new RefusedException(
                        "kustomize-bad-replacement",
                        "target must specify resources to select",
                        node.location(),
                        "Add 'select:' with a kind or a name."));
        this.rejects =
                mappings(node, "reject").stream().map(TargetSelector::new).toList();
        this.options = FieldOptions.of(node);
        this.fieldPaths = fieldPaths(node);
    }

    private static List<YamlMapping> mappings(YamlMapping node, String key) {
        return node.sequence(key).map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
    }

    private static List<YamlScalar> fieldPaths(YamlMapping node) {
        List<YamlScalar> paths = new ArrayList<>();
        for (YamlNode item :
                node.sequence("fieldPaths").map(YamlSequence::items).orElse(List.of())) {
            if (item instanceof YamlScalar path) {
                paths.add(path);
            }
        }
        return paths.isEmpty() ? List.of(YamlScalar.string(ReplacementSource.DEFAULT_FIELD, node.provenance())) : paths;
    }

    YamlMapping node() {
        return node;
    }

    boolean selects(Operand operand) {
        return select.selects(operand) && rejects.stream().noneMatch(r -> r.rejects(operand));
    }

    /** @throws RefusedException when a path leads to no field */
    Operand apply(Operand operand, YamlNode value) {
        YamlNode root = operand.root();
        for (YamlScalar path : fieldPaths) {
            root = apply(root, path, value, operand);
        }
        return root instanceof YamlMapping mapping ? operand.withRoot(mapping) : operand;
    }

    private YamlNode apply(YamlNode root, YamlScalar path, YamlNode value, Operand operand) {
        FieldRefusals refusals = new FieldRefusals(path.location());
        FieldUpdate update = new FieldUpdate(
                (old, made) -> changed(old, made, value, refusals), options.create() ? value : null, refusals);
        YamlNode changed = update.apply(root, PathPart.split(path.text()));
        if (update.found() == 0) {
            throw refusals.of(
                    "unable to find " + (options.create() ? "or create " : "") + "field \"" + path.text()
                            + "\" in replacement target " + operand.id() + ", written at "
                            + operand.origin().written(),
                    options.create()
                            ? "Correct the path."
                            : "Correct the path, or set 'create: true' in the target's options.");
        }
        return changed;
    }

    private YamlNode changed(YamlNode old, boolean made, YamlNode value, FieldRefusals refusals) {
        String text = value instanceof YamlScalar scalar && !scalar.isNull() ? scalar.text() : "";
        if (options.isPartial()) {
            String inserted = options.insert(old, text, refusals);
            Touch source = new Touch(touch.operator(), value.location());
            return ScalarText.set(
                    (YamlScalar) old, made, inserted, source.on(old).provenance(), refusals);
        }
        if (!(old instanceof YamlScalar scalar)) {
            return touch.onAll(value);
        }
        String whole = value instanceof YamlScalar s ? s.text() : "";
        return ScalarText.set(scalar, made, whole, touch.on(value).provenance(), refusals);
    }
}
