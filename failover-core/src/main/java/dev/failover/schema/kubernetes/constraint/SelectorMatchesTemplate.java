package dev.failover.schema.kubernetes.constraint;

import dev.failover.schema.model.Constraint;
import dev.failover.schema.model.FieldPath;
import dev.failover.schema.model.Violations;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** A workload selects the pods that it makes. Source: ValidateDeploymentSpec and its likes. */
public final class SelectorMatchesTemplate implements Constraint {
    private static final String ADVICE = "Give the template's labels and the selector the same values.";

    private final String kind;

    public SelectorMatchesTemplate(String kind) {
        this.kind = kind;
    }

    @Override
    public void check(YamlMapping spec, FieldPath path, Violations out) {
        Optional<YamlMapping> selector = spec.mapping("selector");
        if (selector.isEmpty()) {
            return;
        }
        Optional<YamlMapping> matchLabels = selector.get().mapping("matchLabels");
        List<Nodes.Item> expressions = Nodes.items(selector.get(), "matchExpressions", path.field("selector"));
        if (matchLabels.map(YamlMapping::isEmpty).orElse(true) && expressions.isEmpty()) {
            out.invalid(path.field("selector"), selector.get(), "an empty selector is invalid for a " + kind);
            return;
        }
        YamlMapping labels = spec.mapping("template")
                .flatMap(t -> t.mapping("metadata"))
                .flatMap(m -> m.mapping("labels"))
                .orElseGet(() -> YamlMapping.of(List.of(), spec.provenance()));
        matchLabels.ifPresent(m -> m.entries().forEach(wanted -> {
            if (!labels.text(wanted.keyText()).equals(text(wanted.value()))) {
                mismatch(path, labels.get(wanted.keyText()).orElse(wanted.value()), wanted.keyText(), out);
            }
        }));
        expressions.stream()
                .filter(e -> !matches(e.node(), labels))
                .forEach(e -> mismatch(path, e.node(), e.node().text("key").orElse(""), out));
    }

    private static void mismatch(FieldPath path, YamlNode at, String label, Violations out) {
        FieldPath labels = path.field("template").field("metadata").field("labels");
        out.invalid(labels, at, "the selector doesn't match the template's label '" + label + "'", ADVICE);
    }

    private static Optional<String> text(YamlNode node) {
        return node instanceof YamlScalar scalar && !scalar.isNull() ? Optional.of(scalar.text()) : Optional.empty();
    }

    private static boolean matches(YamlMapping expression, YamlMapping labels) {
        Optional<String> label = expression.text("key").flatMap(labels::text);
        boolean listed =
                Nodes.values(expression, "values").stream().anyMatch(v -> label.isPresent() && text(v).equals(label));
        return switch (expression.text("operator").orElse("")) {
            case "In" -> listed;
            case "NotIn" -> !listed;
            case "Exists" -> label.isPresent();
            case "DoesNotExist" -> label.isEmpty();
            default -> true;
        };
    }
}
