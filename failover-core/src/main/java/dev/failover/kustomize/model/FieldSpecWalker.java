package dev.failover.kustomize.model;

import dev.failover.source.Location;
import dev.failover.source.Provenance;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Changes the fields that a {@link FieldSpec} names. Lists on the way are passed through, element by element; a missing
 * or null field ends the way, unless the spec creates it.
 */
public final class FieldSpecWalker {
    /** What stands in a field that the walk creates. */
    public enum Create {
        NOTHING,
        MAPPING,
        STRING
    }

    private final FieldSpec spec;
    private final Create create;
    private final Location cause;
    private final UnaryOperator<YamlNode> setter;

    /**
     * @param create what a missing last field becomes before the setter sees it
     * @param cause where a created field is said to be written
     * @param setter gives the new value for the present one; the present one may be null, YAML's null
     */
    public FieldSpecWalker(FieldSpec spec, Create create, Location cause, UnaryOperator<YamlNode> setter) {
        this.spec = spec;
        this.create = create;
        this.cause = cause;
        this.setter = setter;
    }

    /** The operand with its fields changed; the same one when the spec is for another kind. */
    public Operand apply(Operand operand) {
        if (!spec.selects(operand.gvk())) {
            return operand;
        }
        YamlNode changed = walk(operand.root(), FieldPath.split(spec.path()));
        return changed instanceof YamlMapping root ? operand.withRoot(root) : operand;
    }

    private YamlNode walk(YamlNode node, List<String> path) {
        if (path.isEmpty()) {
            return setter.apply(node);
        }
        if (node instanceof YamlMapping mapping) {
            return walkField(mapping, path);
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.map(item -> walk(item, path));
        }
        if (node instanceof YamlScalar scalar && scalar.isNull()) {
            return node;
        }
        throw new RefusedException(
                "kustomize-field-spec",
                "considering field '" + spec.path() + "': expected sequence or mapping node",
                node.location(),
                "Make the value a mapping or a list, or correct the field's path.");
    }

    private YamlNode walkField(YamlMapping mapping, List<String> path) {
        String step = path.get(0);
        boolean list = step.endsWith("[]");
        String key = list ? step.substring(0, step.length() - 2) : step;
        if (key.isEmpty()) {
            throw new RefusedException(
                    "kustomize-field-spec",
                    "considering field '" + spec.path() + "': cannot set or create an empty field name",
                    cause,
                    "");
        }
        boolean creating = spec.create() && create != Create.NOTHING && !list;
        YamlNode field = mapping.get(key).orElse(null);
        if (field == null && !creating) {
            return mapping;
        }
        boolean missing = field == null || isNull(field);
        YamlNode start = missing && creating ? created(path.size() == 1) : field;
        if (start == null) {
            return mapping;
        }
        YamlNode changed = walk(start, path.subList(1, path.size()));
        return changed == field ? mapping : mapping.with(key, changed);
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }

    private YamlNode created(boolean last) {
        Provenance here = Provenance.of(cause);
        return last && create == Create.STRING
                ? new YamlScalar("", ScalarStyle.PLAIN, Tags.STR, here)
                : YamlMapping.of(new ArrayList<>(), here);
    }
}
