package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.FieldSpecs;
import dev.failover.kustomize.model.OperatorContext;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.kustomize.model.operand.FieldSpecWalker;
import dev.failover.kustomize.model.operand.Operand;
import dev.failover.kustomize.model.operand.Operands;
import dev.failover.kustomize.model.operand.Var;
import dev.failover.source.Location;
import dev.failover.source.Problem;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts the values of {@code vars} where their names stand. Runs once, after references are fixed. */
public final class RefVarTransformer implements Transformer {
    private static final String OPERATOR = "RefVarTransformer";

    private final List<Var> vars;
    private final FieldSpecs fields;

    public RefVarTransformer(List<Var> vars, FieldSpecs fields) {
        this.vars = List.copyOf(vars);
        this.fields = fields;
    }

    @Override
    public void transform(Operands operands, OperatorContext context) {
        if (vars.isEmpty()) {
            return;
        }
        Replacer replacer = new Replacer(VarValues.read(vars, operands));
        operands.forEach(slot -> slot.update(operand -> expand(operand, replacer)));
        for (Var variable : vars) {
            if (!replacer.used.contains(variable.name())) {
                context.warn(Problem.warning(
                        "kustomize-unused-var",
                        "var '" + variable.name() + "' is never used",
                        variable.location(),
                        "Remove it, or list the field that uses it under 'varReference' in a configuration."));
            }
        }
    }

    private Operand expand(Operand operand, Replacer replacer) {
        Operand expanded = operand;
        for (FieldSpec field : fields.specs()) {
            expanded = new FieldSpecWalker(
                            field,
                            FieldSpecWalker.Create.NOTHING,
                            operand.origin().written(),
                            replacer::replace)
                    .apply(expanded);
        }
        return expanded;
    }

    /** Replaces in what a field holds: a string, the strings of a mapping, or a list of strings. */
    private static final class Replacer {
        private final Map<String, YamlNode> values;
        private final Set<String> used = new HashSet<>();

        Replacer(Map<String, YamlNode> values) {
            this.values = new TreeMap<>(values);
        }

        YamlNode replace(YamlNode node) {
            if (node instanceof YamlScalar scalar) {
                return isString(scalar) ? expand(scalar) : scalar;
            }
            return node instanceof YamlMapping mapping ? mapping(mapping) : list((YamlSequence) node);
        }

        private YamlNode mapping(YamlMapping mapping) {
            return mapping.mapEntries(entry -> {
                if (!isString(entry.key())) {
                    throw refused("invalid map key: value='" + entry.keyText() + "'", entry.key());
                }
                return isString(entry.value()) ? entry.withValue(expand((YamlScalar) entry.value())) : entry;
            });
        }

        private YamlNode list(YamlSequence list) {
            return list.map(item -> {
                if (!isString(item)) {
                    throw refused("invalid value type expect a string", item);
                }
                return expand((YamlScalar) item);
            });
        }

        private YamlScalar expand(YamlScalar scalar) {
            if (scalar.text().indexOf('$') < 0) {
                return scalar.isUntyped()
                        ? new YamlScalar(scalar.text(), scalar.style(), Tags.STR, scalar.provenance())
                        : scalar;
            }
            String only = VarExpansion.only(scalar.text());
            if (only != null && values.get(only) instanceof YamlScalar value) {
                used.add(only);
                return new YamlScalar(
                        value.text(),
                        ScalarStyle.PLAIN,
                        tag(value),
                        value.provenance().touchedBy(OPERATOR, scalar.location()));
            }
            List<Location> sources = new ArrayList<>();
            String text = VarExpansion.expand(scalar.text(), name -> value(name, sources));
            Location cause = sources.size() == 1 ? sources.get(0) : scalar.location();
            return text.equals(scalar.text())
                    ? scalar
                    : new YamlScalar(
                            text,
                            ScalarStyle.PLAIN,
                            Tags.STR,
                            scalar.provenance().touchedBy(OPERATOR, cause));
        }

        private String value(String name, List<Location> sources) {
            if (!(values.get(name) instanceof YamlScalar scalar)) {
                return "$(" + name + ")";
            }
            used.add(name);
            sources.add(scalar.location());
            return scalar.text();
        }

        private static String tag(YamlScalar value) {
            return switch (value.kind()) {
                case INT -> Tags.INT;
                case FLOAT -> Tags.FLOAT;
                case BOOL -> Tags.BOOL;
                default -> Tags.STR;
            };
        }

        private static boolean isString(YamlNode node) {
            return node instanceof YamlScalar scalar && (scalar.isUntyped() || scalar.kind() == ScalarKind.STRING);
        }

        private static RefusedException refused(String message, YamlNode node) {
            return new RefusedException("kustomize-bad-var-reference", message, node.location(), "Make it a string.");
        }
    }
}
