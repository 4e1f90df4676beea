package dev.failover.kustomize.transform.replacement;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.transform.value.Touch;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

    /**
     * @param value read anew for each path: one of them may lead to the source's own field
     * @throws RefusedException when a path leads to no field
     */
    void apply(Operands.Slot slot, Supplier<? extends YamlNode> value) {
        for (YamlScalar path : fieldPaths) {
            Operand operand = slot.get();
            if (apply(operand.root(), path, value.get(), operand) instanceof YamlMapping root) {
                slot.set(operand.withRoot(root));
            }
        }
    }

    private YamlNode apply(YamlNode root, YamlScalar path, YamlNode value, Operand operand) {
        FieldRefusals refusals = new FieldRefusals(path.location());
        List<PathPart> parts = PathPart.split(path.text());
        Optional<YamlNode> inText = inText(root, parts, value, refusals);
        if (inText.isPresent()) {
            return inText.get();
        }
        FieldUpdate update = update((old, made) -> changed(old, made, value, refusals), value, refusals);
        YamlNode changed = update.apply(root, parts);
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

    private FieldUpdate update(FieldUpdate.Change change, YamlNode value, FieldRefusals refusals) {
        return new FieldUpdate(change, options.create() ? value : null, refusals);
    }

    /** Inside of a text, a delimiter counts for nothing. */
    private Optional<YamlNode> inText(YamlNode root, List<PathPart> parts, YamlNode value, FieldRefusals refusals) {
        FieldUpdate inText = update(
                (old, made) -> old instanceof YamlScalar scalar
                        ? ScalarText.unchecked(scalar, made, text(value), value.provenance())
                        : value,
                value,
                refusals);
        try {
            return new StructuredText(parts, refusals).change(root, inText, (object, way, text) -> {
                FieldUpdate ofText = new FieldUpdate(
                        (old, made) -> ((YamlScalar) old)
                                .withText(text)
                                .withProvenance(touch.on(value).provenance()),
                        null,
                        refusals);
                return ofText.apply(object, way);
            });
        } catch (UnsupportedTextException e) {
            throw refusals.of(
                    "the path goes into the YAML in the string at " + e.text().location()
                            + ", which kustomize would print again: " + e.getMessage() + " isn't supported",
                    "Write that YAML without comments and with an indentation of two, or write JSON.");
        }
    }

    private YamlNode changed(YamlNode old, boolean made, YamlNode value, FieldRefusals refusals) {
        String text = value instanceof YamlScalar scalar && !scalar.isNull() ? scalar.text() : "";
        if (options.isPartial()) {
            String inserted = options.insert(old, text, refusals);
            Touch source = new Touch(touch.operator(), value.location());
            return ScalarText.set(
                    (YamlScalar) old, made, inserted, source.on(old).provenance(), refusals);
        }
        return whole(old, made, value, refusals);
    }

    private YamlNode whole(YamlNode old, boolean made, YamlNode value, FieldRefusals refusals) {
        if (!(old instanceof YamlScalar scalar)) {
            return touch.onAll(value);
        }
        return ScalarText.set(scalar, made, text(value), touch.on(value).provenance(), refusals);
    }

    private static String text(YamlNode value) {
        return value instanceof YamlScalar scalar ? scalar.text() : "";
    }
}
