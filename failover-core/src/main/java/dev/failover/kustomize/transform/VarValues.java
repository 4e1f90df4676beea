package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldPath;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.model.operand.Var;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fields that {@code vars} point at hold. */
final class VarValues {
    private static final Pattern INDEXED = Pattern.compile("(.*)\\[(\\d{1,9})]");

    private VarValues() {}

    static Map<String, YamlNode> read(List<Var> vars, Operands operands) {
        Map<String, Operand> sources = new HashMap<>();
        for (Operand operand : operands.all()) {
            operand.vars().forEach(name -> sources.putIfAbsent(name, operand));
        }
        Map<String, YamlNode> values = new HashMap<>();
        for (Var variable : vars) {
            Operand source = sources.get(variable.name());
            if (source == null) {
                throw new RefusedException(
                        "kustomize-unknown-var-target",
                        "var '" + variable.name() + "' cannot be mapped to a field in the set of known resources",
                        variable.location(),
                        "Correct its 'objref': apiVersion, kind and the original name must be those of a resource.");
            }
            values.put(variable.name(), field(variable, source));
        }
        return values;
    }

    private static YamlNode field(Var variable, Operand source) {
        YamlNode node = source.root();
        for (String step : FieldPath.splitBracketed(variable.fieldPath(), ".")) {
            Matcher indexed = INDEXED.matcher(step);
            node = indexed.matches()
                    ? item(
                            indexed.group(1).isEmpty() ? node : child(node, indexed.group(1), variable),
                            indexed,
                            variable)
                    : child(node, step, variable);
        }
        return node;
    }

    private static YamlNode item(YamlNode list, Matcher indexed, Var variable) {
        int index = Integer.parseInt(indexed.group(2));
        if (list instanceof YamlSequence sequence && index < sequence.size()) {
            return sequence.items().get(index);
        }
        throw missing(variable);
    }

    private static YamlNode child(YamlNode node, String key, Var variable) {
        Optional<YamlNode> child = node instanceof YamlMapping mapping ? mapping.get(key) : Optional.empty();
        return child.orElseThrow(() -> missing(variable));
    }

    private static RefusedException missing(Var variable) {
        return new RefusedException(
                "kustomize-unknown-var-field",
                "field specified in var '" + variable.name() + "' not found in corresponding resource: "
                        + variable.fieldPath(),
                variable.location(),
                "Correct its 'fieldref'.");
    }
}
