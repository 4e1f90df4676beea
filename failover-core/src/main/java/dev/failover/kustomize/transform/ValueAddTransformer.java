package dev.failover.kustomize.transform;

import static dev.failover.kustomize.model.Shape.INT;
import static dev.failover.kustomize.model.Shape.TEXT;

import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.Shape;
import dev.failover.kustomize.model.Shapes;
import dev.failover.kustomize.model.StructDecoder;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.model.operand.Selector;
import dev.failover.kustomize.transform.value.IntegerValue;
import dev.failover.kustomize.transform.valueadd.ValueAddition;
import dev.failover.source.SourceFile;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.parse.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Adds a value to a field of each target; only as a {@code transformers} entry. */
public final class ValueAddTransformer implements Transformer {
    private static final String NAMESPACE = "metadata/namespace";
    private static final Shape.Struct TARGETS = new Shape.Struct(
            "Targets",
            Map.of(
                    "targets",
                    new Shape.ListOf(new Shape.Struct(
                            "Target",
                            Map.of("selector", Shapes.SELECTOR, "fieldPath", TEXT, "filePathPosition", INT)))));

    private final YamlScalar value;
    private final List<YamlMapping> targets;

    private ValueAddTransformer(YamlScalar value, List<YamlMapping> targets) {
        this.value = value;
        this.targets = List.copyOf(targets);
    }

    /** @throws RefusedException when the entry can't be used */
    public static ValueAddTransformer of(YamlMapping entry, OperatorContext context) {
        List<YamlMapping> targets = new ArrayList<>(targets(entry));
        entry.scalar("targetFilePath")
                .filter(p -> !p.text().isEmpty())
                .ifPresent(path -> targets.addAll(load(path, context)));
        if (targets.isEmpty()) {
            throw refused("must specify at least one target", entry);
        }
        for (YamlMapping target : targets) {
            if (fieldPath(target).isEmpty()) {
                throw refused("fieldPath cannot be empty", target);
            }
            if (filePathPosition(target) < 0) {
                throw refused(
                        "value of FilePathPosition (" + filePathPosition(target) + ") cannot be negative", target);
            }
        }
        return new ValueAddTransformer(value(entry, context), targets);
    }

    /** By default the name of the kustomization's directory. */
    private static YamlScalar value(YamlMapping entry, OperatorContext context) {
        Optional<YamlScalar> given = entry.scalar("value").filter(v -> !v.text().isBlank());
        if (given.isPresent()) {
            return given.get().withText(given.get().text().strip());
        }
        String directory = context.directory();
        if (directory.isEmpty()) {
            throw refused("the value is missing, and the root of the tree has no name to take instead", entry);
        }
        return YamlScalar.string(directory.substring(directory.lastIndexOf('/') + 1), entry.provenance());
    }

    private static List<YamlMapping> load(YamlScalar path, OperatorContext context) {
        SourceFile file = context.load(path.text(), path.location());
        return YamlParser.parseFirst(file).firstRoot().stream()
                .filter(YamlMapping.class::isInstance)
                .map(root ->
                        StructDecoder.ofReferencedFile("ValueAddTransformer").decode(root, TARGETS))
                .flatMap(decoded -> targets(decoded).stream())
                .toList();
    }

    private static List<YamlMapping> targets(YamlMapping node) {
        return node.sequence("targets").map(YamlSequence::items).orElse(List.of()).stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
    }

    private static Optional<YamlScalar> fieldPath(YamlMapping target) {
        return target.scalar("fieldPath").filter(p -> !p.text().isEmpty());
    }

    private static int filePathPosition(YamlMapping target) {
        return (int) IntegerValue.of(target, "filePathPosition");
    }

    private static RefusedException refused(String message, YamlNode at) {
        return new RefusedException(
                "kustomize-bad-value-add", message, at.location(), "Give 'value:' and 'targets:' with a 'fieldPath:'.");
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        for (YamlMapping target : targets) {
            YamlScalar path = fieldPath(target).orElseThrow();
            UnaryOperator<Operand> change = path.text().equals(NAMESPACE)
                    ? NamespaceTransformer.of(value, FieldSpecs.NONE)::change
                    : addition(path, filePathPosition(target));
            selected(operands, target).forEach(slot -> slot.update(change));
        }
    }

    private UnaryOperator<Operand> addition(YamlScalar path, int position) {
        ValueAddition addition = new ValueAddition(value, path, position);
        return operand -> operand.withRoot((YamlMapping) addition.apply(operand.root()));
    }

    private static List<Operands.Slot> selected(Operands operands, YamlMapping target) {
        return target.mapping("selector")
                .map(selector -> operands.select(Selector.of(selector)))
                .orElseGet(operands::slots);
    }
}
