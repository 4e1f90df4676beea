package dev.failover.schema.model;

import dev.failover.flux.substitution.WrittenText;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Walks one object and its schema together. Null counts as absent everywhere, as in the API. */
public final class SchemaWalk {
    /** More than any honest schema and object need together; a schema that refers to itself in circles needs more. */
    private static final int MOST_STEPS = 2_000_000;

    /** What the cluster reports; where somebody has written it, it is dropped. */
    private static final String STATUS = "status";

    private static final Set<String> EMBEDDED = Set.of("apiVersion", "kind", "metadata");

    private final Violations out;
    private final Predicate<YamlScalar> unknown;
    private final boolean structural;
    private final int[] steps;

    /** @param unknown which values only the cluster will know, so that nothing is said of them */
    public SchemaWalk(Violations out, Predicate<YamlScalar> unknown) {
        this(out, unknown, true, new int[1]);
    }

    private SchemaWalk(Violations out, Predicate<YamlScalar> unknown, boolean structural, int[] steps) {
        this.out = out;
        this.unknown = unknown;
        this.structural = structural;
        this.steps = steps;
    }

    public void walk(LazySchema schema, YamlNode node, FieldPath path) {
        if (node.isNull() || (node instanceof YamlScalar text && unknown.test(text)) || steps[0]++ > MOST_STEPS) {
            return;
        }
        Schema read = schema.get();
        if (!hasType(read, node)) {
            out.invalid(path, node, TypeWords.mismatch(read, node), TypeWords.advice(read, node, out.shown(node)));
            return;
        }
        int before = out.size();
        if (node instanceof YamlMapping mapping) {
            object(read, mapping, path);
        } else if (node instanceof YamlSequence sequence) {
            array(read.array(), sequence, path);
        } else if (node instanceof YamlScalar scalar) {
            new ScalarCheck(out, read).check(ApiScalar.of(scalar), path);
        }
        if (!read.combinations().isEmpty()) {
            combinations(read.combinations(), node, path);
        }
        if (structural && node instanceof YamlMapping mapping && out.size() == before) {
            read.constraints().forEach(constraint -> constraint.check(mapping, path, out));
        }
    }

    /** A custom resource from its root, whose {@code apiVersion}, {@code kind} and {@code metadata} need no schema. */
    public void walkCustom(LazySchema schema, YamlMapping root) {
        YamlMapping own = root.withEntries(root.entries().stream()
                .filter(e -> !EMBEDDED.contains(e.keyText()))
                .toList());
        object(schema.get(), own, FieldPath.ROOT);
        combinations(schema.get().combinations(), root, FieldPath.ROOT);
    }

    private boolean isMissing(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull() && !unknown.test(scalar);
    }

    private static boolean hasType(Schema schema, YamlNode node) {
        Set<JsonType> types = schema.types();
        if (node instanceof YamlScalar scalar) {
            ApiScalar value = ApiScalar.of(scalar);
            return schema.intOrString()
                    ? value.is(JsonType.INTEGER) || value.is(JsonType.STRING)
                    : types.isEmpty() || types.stream().anyMatch(value::is);
        }
        return !schema.intOrString()
                && (types.isEmpty() || types.contains(node instanceof YamlMapping ? JsonType.OBJECT : JsonType.ARRAY));
    }

    private void object(Schema schema, YamlMapping node, FieldPath path) {
        ObjectRules rules = schema.object();
        Set<String> meant = new HashSet<>();
        for (YamlMapping.Entry entry : node.entries()) {
            if (!path.isRoot() || !entry.keyText().equals(STATUS)) {
                field(schema, entry, path).flatMap(UnknownField::meant).ifPresent(meant::add);
            }
        }
        missing(rules, node, path, meant);
        Sizes.check(rules.minimum(), rules.maximum(), node.size(), "fields", node, path, out);
        rules.exclusive().ifPresent(alternatives -> alternatives.check(node, path, out));
    }

    private static String shown(YamlMapping.Entry entry) {
        return entry.key() instanceof YamlScalar key ? WrittenText.of(key) : entry.keyText();
    }

    private Optional<UnknownField> field(Schema schema, YamlMapping.Entry entry, FieldPath path) {
        ObjectRules rules = schema.object();
        String key = entry.keyText();
        LazySchema property = rules.properties().get(key);
        if (property != null) {
            walk(property, entry.value(), path.field(key));
        } else if (rules.additional().isPresent()) {
            Optional<String> refusal = Format.named(rules.keys()).flatMap(format -> format.refusal(key));
            refusal.ifPresent(reason -> out.invalidKey(path, shown(entry), entry.key(), reason));
            String step = refusal.isPresent() ? out.shownKey(shown(entry)) : shown(entry);
            walk(rules.additional().get(), entry.value(), path.key(step));
        } else if (structural && rules.closed() && !(schema.embedded() && EMBEDDED.contains(key))) {
            UnknownField field = new UnknownField(key, rules.properties().keySet());
            out.unknown(path.field(shown(entry)), entry.key(), field.advice());
            return Optional.of(field);
        }
        return Optional.empty();
    }

    /** @param meant what is there under a wrong name, and has been reported as that */
    private void missing(ObjectRules rules, YamlMapping node, FieldPath path, Set<String> meant) {
        for (String name : rules.required()) {
            boolean absent = node.get(name).map(this::isMissing).orElse(true);
            LazySchema property = rules.properties().get(name);
            if (absent
                    && !meant.contains(name)
                    && !(path.isRoot() && (EMBEDDED.contains(name) || name.equals(STATUS)))
                    && (property == null || !property.get().defaulted())) {
                out.missing(path.field(name), node, "Add '" + name + "'.");
            }
        }
    }

    private void array(ArrayRules rules, YamlSequence node, FieldPath path) {
        List<YamlNode> items = node.items();
        for (int i = 0; i < items.size(); i++) {
            if (rules.items().isPresent()) {
                walk(rules.items().get(), items.get(i), path.index(i));
            }
        }
        Sizes.check(rules.minimum(), rules.maximum(), items.size(), "items", node, path, out);
        new UniqueItems(rules, out).check(items, path);
    }

    private void combinations(Schema.Combinations combinations, YamlNode node, FieldPath path) {
        combinations.allOf().forEach(schema -> in(out).walk(schema, node, path));
        Set<LazySchema> any = matching(combinations.anyOf(), node, path);
        Set<LazySchema> one = matching(combinations.oneOf(), node, path);
        if (!combinations.anyOf().isEmpty() && any.isEmpty()) {
            out.invalid(path, node, "matches none of the schemas, but must match at least one (anyOf)");
        }
        if (!combinations.oneOf().isEmpty() && one.size() != 1) {
            out.invalid(
                    path,
                    node,
                    "matches " + (one.isEmpty() ? "none" : one.size())
                            + " of the schemas, but must match exactly one (oneOf)");
        }
        if (combinations.not().isPresent() && matches(combinations.not().get(), node, path)) {
            out.invalid(path, node, "matches a schema that it must not match (not)");
        }
    }

    private Set<LazySchema> matching(List<LazySchema> schemas, YamlNode node, FieldPath path) {
        return schemas.stream().filter(schema -> matches(schema, node, path)).collect(Collectors.toSet());
    }

    private boolean matches(LazySchema schema, YamlNode node, FieldPath path) {
        Violations trial = new Violations();
        in(trial).walk(schema, node, path);
        return trial.isEmpty();
    }

    /** A walk that judges values only: which fields there are is for the schema around a combination to say. */
    private SchemaWalk in(Violations violations) {
        return new SchemaWalk(violations, unknown, false, steps);
    }
}
