package dev.failover.kustomize.transform;

import dev.failover.kustomize.model.RefusedException;
import dev.failover.source.Location;
import dev.failover.source.Provenance;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Setting values as kustomize does: the style of what was there stays, the new value says where it came from. */
final class Scalars {
    private Scalars() {}

    /** The old value with another text; it keeps its place and is touched by the operator. */
    static YamlNode retext(YamlNode old, UnaryOperator<String> change, String operator, Location cause) {
        if (!(old instanceof YamlScalar scalar)) {
            throw notScalar(old);
        }
        return YamlScalar.untyped(
                change.apply(scalar.text()), scalar.style(), scalar.provenance().touchedBy(operator, cause));
    }

    /** Puts a string in the place of a scalar. */
    static UnaryOperator<YamlNode> replaceBy(YamlScalar value, String operator) {
        Provenance here = written(value, operator);
        return old -> {
            if (!(old instanceof YamlScalar scalar)) {
                throw notScalar(old);
            }
            return new YamlScalar(value.text(), scalar.style(), Tags.STR, here);
        };
    }

    /** The value of an entry as a string that the operator brings in. */
    static YamlScalar brought(YamlScalar value, String operator) {
        return YamlScalar.string(value.text(), written(value, operator));
    }

    /** The mapping at a field, which may be null. */
    static Optional<YamlMapping> mapping(YamlNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        if (node instanceof YamlMapping mapping) {
            return Optional.of(mapping);
        }
        throw new RefusedException(
                "kustomize-field-spec",
                "wrong node kind: expected a mapping, but found " + kind(node),
                node.location(),
                "Make it a mapping.");
    }

    private static Provenance written(YamlScalar value, String operator) {
        return Provenance.of(value.location()).touchedBy(operator, value.location());
    }

    static RefusedException notScalar(YamlNode node) {
        return new RefusedException(
                "kustomize-field-spec",
                "wrong node kind: expected a scalar, but found " + kind(node),
                node.location(),
                "Make it a single value.");
    }

    private static String kind(YamlNode node) {
        return node instanceof YamlMapping ? "a mapping" : node instanceof YamlSequence ? "a list" : "a scalar";
    }
}
