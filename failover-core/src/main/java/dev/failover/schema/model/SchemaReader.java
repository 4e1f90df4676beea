package dev.failover.schema.model;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.failover.schema.model.ArrayRules.MapKey;
import dev.failover.schema.model.ArrayRules.Uniqueness;
import dev.failover.schema.model.Schema.Combinations;
import dev.failover.schema.model.ValueRules.Bound;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a schema from its YAML or JSON text. What it doesn't know, or what has the wrong type, says nothing: a broken
 * schema must not refuse a sound resource.
 */
public final class SchemaReader {
    /** Custom words of the table of facts; see {@code facts.yaml}. */
    private static final String WARNED = "x-failover-list-map-keys-warned";

    private static final String FORMAT = "x-failover-format";

    private final References references;
    private final Function<String, List<Constraint>> constraints;
    private final boolean closedByDefault;

    /** What a {@code $ref} stands for. */
    public interface References {
        Optional<LazySchema> find(String reference);
    }

    /**
     * @param closedByDefault whether fields that a schema doesn't name are refused, as Kubernetes does; in JSON Schema
     *     they are welcome
     */
    public SchemaReader(References references, boolean closedByDefault) {
        this(references, closedByDefault, name -> List.of());
    }

    /** @param constraints those of a definition, by the name that the word {@code x-failover-definition} gives it */
    public SchemaReader(
            References references, boolean closedByDefault, Function<String, List<Constraint>> constraints) {
        this.references = references;
        this.closedByDefault = closedByDefault;
        this.constraints = constraints;
    }

    public Schema read(YamlMapping text) {
        Optional<Schema> referred = text.text("$ref").flatMap(references::find).map(LazySchema::get);
        return referred.orElseGet(() -> own(text));
    }

    private Schema own(YamlMapping text) {
        boolean open = isTrue(text, "x-kubernetes-preserve-unknown-fields");
        return new Schema(
                text.text("x-failover-definition").map(constraints).orElse(List.of()),
                types(text),
                isTrue(text, "x-kubernetes-int-or-string")
                        || text.text("format").filter("int-or-string"::equals).isPresent(),
                open,
                text.get("default").isPresent(),
                isTrue(text, "x-kubernetes-embedded-resource"),
                object(text, open),
                array(text),
                value(text),
                new Combinations(
                        schemas(text, "allOf"), schemas(text, "anyOf"), schemas(text, "oneOf"), schema(text, "not")));
    }

    /** Of {@code ["string", "null"]} the null is left out: null counts as absent anyway. */
    private static Set<JsonType> types(YamlMapping text) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        texts(text, "type").stream()
                .map(JsonType::named)
                .flatMap(Optional::stream)
                .forEach(types::add);
        return types;
    }

    private ObjectRules object(YamlMapping text, boolean open) {
        Map<String, LazySchema> properties = new LinkedHashMap<>();
        text.mapping("properties").map(YamlMapping::entries).orElse(List.of()).forEach(e -> {
            if (e.value() instanceof YamlMapping property) {
                properties.put(e.keyText(), new LazySchema(property, this));
            }
        });
        Optional<LazySchema> additional = schema(text, "additionalProperties");
        boolean refused = text.scalar("additionalProperties")
                .filter(s -> s.text().equals("false"))
                .isPresent();
        boolean welcome = open || isTrue(text, "additionalProperties") || additional.isPresent();
        return new ObjectRules(
                properties,
                Set.copyOf(texts(text, "required")),
                additional,
                refused
                        || (closedByDefault
                                && !welcome
                                && (!properties.isEmpty() || types(text).contains(JsonType.OBJECT))),
                length(text, "minProperties"),
                length(text, "maxProperties"),
                text.text("x-failover-keys").orElse(""),
                exclusive(text));
    }

    private static Optional<Alternatives> exclusive(YamlMapping text) {
        Set<String> one = Set.copyOf(texts(text, "x-failover-exactly-one-of"));
        Set<String> atMost = Set.copyOf(texts(text, "x-failover-at-most-one-of"));
        return one.isEmpty() && atMost.isEmpty()
                ? Optional.empty()
                : Optional.of(new Alternatives(one.isEmpty() ? atMost : one, !one.isEmpty()));
    }

    private ArrayRules array(YamlMapping text) {
        List<MapKey> warned = keys(text, WARNED);
        List<MapKey> keys = keys(text, "x-kubernetes-list-map-keys");
        String type = text.text("x-kubernetes-list-type").orElse("");
        Uniqueness uniqueness = !warned.isEmpty()
                ? Uniqueness.WARNED_BY_KEYS
                : type.equals("map") && !keys.isEmpty()
                        ? Uniqueness.BY_KEYS
                        : type.equals("set") || isTrue(text, "uniqueItems") ? Uniqueness.SET : Uniqueness.NONE;
        return new ArrayRules(
                schema(text, "items"),
                uniqueness,
                warned.isEmpty() ? keys : warned,
                length(text, "minItems"),
                length(text, "maxItems"));
    }

    /** An item's missing key has the default that the item's schema gives it. */
    private static List<MapKey> keys(YamlMapping text, String word) {
        Optional<YamlMapping> properties = text.mapping("items").flatMap(i -> i.mapping("properties"));
        return texts(text, word).stream()
                .map(key -> key.split("=", 2))
                .map(key -> new MapKey(
                        key[0],
                        key.length == 2
                                ? Optional.of(key[1])
                                : properties.flatMap(p -> p.mapping(key[0])).flatMap(p -> p.text("default"))))
                .toList();
    }

    private static ValueRules value(YamlMapping text) {
        return new ValueRules(
                text.sequence("enum").stream()
                        .flatMap(s -> s.items().stream())
                        .filter(YamlScalar.class::isInstance)
                        .map(item -> ApiScalar.of((YamlScalar) item).json())
                        .toList(),
                text.text("pattern").flatMap(SchemaReader::pattern),
                bound(text, "minimum", "exclusiveMinimum"),
                bound(text, "maximum", "exclusiveMaximum"),
                number(text, "multipleOf").filter(n -> n.signum() > 0),
                length(text, "minLength"),
                length(text, "maxLength"),
                format(text));
    }

    /** A word of the table of facts, or one that the API server knows; any other is no restriction. */
    private static Optional<Format> format(YamlMapping text) {
        return text.text(FORMAT)
                .map(Format::named)
                .orElseGet(() -> text.text("format").flatMap(PublishedFormats::named));
    }

    private static Optional<Pattern> pattern(String expression) {
        try {
            return Optional.of(Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The exclusive word is a flag in Kubernetes' dialect, and a bound of its own in newer JSON Schema. */
    private static Optional<Bound> bound(YamlMapping text, String word, String exclusive) {
        return number(text, exclusive)
                .map(n -> new Bound(n, true))
                .or(() -> number(text, word).map(n -> new Bound(n, isTrue(text, exclusive))));
    }

    private static Optional<BigDecimal> number(YamlMapping text, String word) {
        return text.scalar(word).flatMap(s -> ApiScalar.of(s).number());
    }

    private static OptionalLong length(YamlMapping text, String word) {
        return number(text, word)
                .filter(ApiScalar::isIntegral)
                .map(n -> OptionalLong.of(n.longValue()))
                .orElse(OptionalLong.empty());
    }

    private Optional<LazySchema> schema(YamlMapping text, String word) {
        return text.mapping(word).map(m -> new LazySchema(m, this));
    }

    private List<LazySchema> schemas(YamlMapping text, String word) {
        return text.sequence(word).stream()
                .flatMap(s -> s.items().stream())
                .filter(YamlMapping.class::isInstance)
                .map(item -> new LazySchema((YamlMapping) item, this))
                .toList();
    }

    /** A list of texts, or one text alone. */
    private static List<String> texts(YamlMapping text, String word) {
        Optional<YamlNode> value = text.get(word);
        if (value.isEmpty()) {
            return List.of();
        }
        return text.sequence(word)
                .map(s -> s.items().stream()
                        .filter(YamlScalar.class::isInstance)
                        .map(i -> ((YamlScalar) i).text())
                        .collect(Collectors.toList()))
                .orElseGet(() -> text.text(word).stream().collect(Collectors.toList()));
    }

    private static boolean isTrue(YamlMapping text, String word) {
        return text.text(word).filter("true"::equals).isPresent();
    }
}
