package dev.failover.kustomize.model.operand;

import com.google.re2j.Pattern;
import dev.failover.kustomize.model.FieldPath;
import dev.failover.kustomize.model.FieldSpec;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.source.Location;
import dev.failover.source.Provenance;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlPath;
import dev.failover.yaml.YamlPath.Index;
import dev.failover.yaml.YamlPath.Key;
import dev.failover.yaml.YamlPath.Step;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

    /** What kustomize takes for a place in a list. */
    private static final Pattern INDEX = Pattern.compile("-|[-+]?\\d+|\\[.*]");

    private static final String INDEX_STARTS = "-+[0123456789";

    private final FieldSpec spec;
    private final Create create;
    private final Location cause;
    private final Setter setter;
    private final Deque<Step> way = new ArrayDeque<>();

    /** Gives a field its new value. */
    public interface Setter {
        /**
         * @param present may be YAML's null
         * @param path of the field, asked for while it is being set
         */
        YamlNode set(YamlNode present, Supplier<YamlPath> path);
    }

    /**
     * @param create what a missing last field becomes before the setter sees it
     * @param cause where a created field is said to be written
     * @param setter gives the new value for the present one; the present one may be null, YAML's null
     */
    public FieldSpecWalker(FieldSpec spec, Create create, Location cause, UnaryOperator<YamlNode> setter) {
        this(spec, create, cause, (present, path) -> setter.apply(present));
    }

    /** The same with a setter that wants to know where it is. */
    public FieldSpecWalker(FieldSpec spec, Create create, Location cause, Setter setter) {
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
            return setter.set(node, () -> new YamlPath(List.copyOf(way)));
        }
        if (node instanceof YamlMapping mapping) {
            return walkField(mapping, path);
        }
        if (node instanceof YamlSequence sequence) {
            return walkItems(sequence, path);
        }
        if (node.isNull()) {
            return node;
        }
        throw refused("expected sequence or mapping node", node.location());
    }

    private YamlNode walkItems(YamlSequence sequence, List<String> path) {
        YamlSequence changed = sequence;
        for (int i = 0; i < sequence.size(); i++) {
            way.addLast(new Index(i));
            changed = changed.with(i, walk(sequence.items().get(i), path));
            way.removeLast();
        }
        return changed;
    }

    private YamlNode walkField(YamlMapping mapping, List<String> path) {
        String step = path.get(0);
        boolean list = step.endsWith("[]");
        String written = list ? step.substring(0, step.length() - 2) : step;
        String key = written.strip();
        if (key.isEmpty() && !written.isEmpty()) {
            return walk(mapping, path.subList(1, path.size())); // for kustomize a blank names the object itself
        }
        requireKey(key, mapping);
        boolean creating = spec.create() && create != Create.NOTHING && !list;
        YamlNode field = mapping.get(key).orElse(null);
        if (field == null && !creating) {
            return mapping;
        }
        YamlNode start = field == null || field.isNull() ? startOf(field, list, path.size() == 1) : field;
        if (start == null) {
            return mapping;
        }
        way.addLast(new Key(key));
        YamlNode changed = walk(start, path.subList(1, path.size()));
        way.removeLast();
        return changed == field ? mapping : mapping.withPlain(key, changed);
    }

    /** kustomize looks fields up with a getter for which some texts are places in a list. */
    private void requireKey(String key, YamlMapping mapping) {
        if (key.isEmpty()) {
            throw refused("cannot set or create an empty field name", cause);
        }
        if (key.equals("*")) {
            throw refused("fieldName: *: wildcard is not supported", cause);
        }
        if (INDEX_STARTS.indexOf(key.charAt(0)) >= 0 && INDEX.matches(key)) {
            throw refused("fieldName: " + key + ": expected a list, but found a mapping", mapping.location());
        }
    }

    private RefusedException refused(String message, Location where) {
        return new RefusedException(
                "kustomize-field-spec", "considering field '" + spec.path() + "': " + message, where, "");
    }

    /** What a missing or null field is taken for; a null list becomes an empty one even if nothing is to be created. */
    private @Nullable YamlNode startOf(@Nullable YamlNode field, boolean list, boolean last) {
        if (list && field != null) {
            return YamlSequence.of(List.of(), field.provenance());
        }
        return spec.create() && create != Create.NOTHING ? created(last) : field;
    }

    private YamlNode created(boolean last) {
        Provenance here = Provenance.of(cause);
        return last && create == Create.STRING
                ? new YamlScalar("", ScalarStyle.PLAIN, Tags.STR, here)
                : YamlMapping.of(new ArrayList<>(), here);
    }
}
