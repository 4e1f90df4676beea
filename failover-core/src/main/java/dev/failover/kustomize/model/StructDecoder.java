package dev.failover.kustomize.model;

import dev.failover.kustomize.model.Shape.Leaf;
import dev.failover.kustomize.model.Shape.ListOf;
import dev.failover.kustomize.model.Shape.MapOf;
import dev.failover.kustomize.model.Shape.Struct;
import dev.failover.resource.NearestName;
import dev.failover.source.Problem;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.print.JsonText;
import dev.failover.yaml.print.YamlWriter;
import dev.failover.yaml.resolve.ApiReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a value as kustomize reads its own files: as JSON into typed structures. Scalars resolve by YAML 1.1, field
 * names match in any case, a null is as good as nothing. The result has the canonical names and the right types, so
 * that its readers needn't check again.
 */
public final class StructDecoder {
    private final String file;
    private final boolean refusingUnknown;
    private final boolean coercing;
    private final boolean exactNames;
    private final Function<YamlScalar, ScalarKind> reading;

    private StructDecoder(
            String file,
            boolean refusingUnknown,
            boolean coercing,
            boolean exactNames,
            Function<YamlScalar, ScalarKind> reading) {
        this.file = file;
        this.refusingUnknown = refusingUnknown;
        this.coercing = coercing;
        this.exactNames = exactNames;
        this.reading = reading;
    }

    /** As for kustomization files: unknown fields are refused, and so is a number where a string should be. */
    public static StructDecoder ofKustomization() {
        return new StructDecoder("Kustomization", true, false, false, ApiReading::kind);
    }

    /** As Flux reads the kustomization file that it builds, before it writes it anew: what it doesn't know is dropped. */
    public static StructDecoder ofFlux() {
        return new StructDecoder("Kustomization", false, false, false, ApiReading::kind);
    }

    /** As for transformer configurations: unknown fields are refused, numbers and booleans become strings. */
    public static StructDecoder ofConfiguration() {
        return new StructDecoder("transformer configuration", true, true, false, ApiReading::kind);
    }

    /**
     * As for a plugin's configuration, which is a resource itself: unknown fields are dropped, numbers and booleans
     * become strings, scalars resolve as in resources.
     *
     * @param kind of the plugin
     */
    public static StructDecoder ofPlugin(String kind) {
        return new StructDecoder(kind, false, true, false, YamlScalar::kind);
    }

    /** As for a file that an entry names, such as a replacement's: like a plugin's, but scalars resolve by YAML 1.1. */
    public static StructDecoder ofReferencedFile(String kind) {
        return new StructDecoder(kind, false, true, false, ApiReading::kind);
    }

    /** As for a plugin that reads its configuration without the detour by JSON: names match in their own case alone. */
    public static StructDecoder ofYamlPlugin(String kind) {
        return new StructDecoder(kind, false, true, true, YamlScalar::kind);
    }

    /** @throws RefusedException when the value hasn't the shape */
    public YamlMapping decode(YamlNode node, Struct shape) {
        return decode(node, shape, "")
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .orElseGet(() -> YamlMapping.of(List.of(), node.provenance()));
    }

    private Optional<YamlNode> decode(YamlNode node, Shape shape, String path) {
        if (node instanceof YamlScalar scalar && kind(scalar) == ScalarKind.NULL) {
            return Optional.empty();
        }
        if (shape instanceof Struct struct && node instanceof YamlMapping mapping) {
            return Optional.of(struct(mapping, struct, path));
        }
        if (shape instanceof MapOf map && node instanceof YamlMapping mapping) {
            return Optional.of(map(mapping, map, path));
        }
        if (shape instanceof ListOf list && node instanceof YamlSequence sequence) {
            return Optional.of(list(sequence, list, path));
        }
        if (shape == Leaf.TEXT && coercing && node instanceof YamlScalar scalar && !isText(kind(scalar))) {
            return Optional.of(YamlScalar.string(YamlWriter.document(scalar).strip(), scalar.provenance()));
        }
        if (shape == Leaf.TEXT
                && coercing
                && node instanceof YamlScalar scalar
                && kind(scalar) == ScalarKind.TIMESTAMP) {
            // By way of JSON, a date becomes a point in time.
            return Optional.of(YamlScalar.string(JsonText.of(scalar).replace("\"", ""), scalar.provenance()));
        }
        if (shape == Leaf.ANY || (shape instanceof Leaf leaf && fits(node, leaf))) {
            return Optional.of(node);
        }
        throw wrongType(node, shape, path);
    }

    private YamlMapping struct(YamlMapping mapping, Struct struct, String path) {
        // Go sorts a mapping's keys on the way to JSON; of two spellings of one field the last in that order wins.
        List<Entry> sorted = new ArrayList<>(mapping.entries());
        sorted.sort(Comparator.comparing(Entry::keyText));
        YamlMapping result = mapping.withEntries(List.of());
        for (Entry entry : sorted) {
            Optional<String> field = field(struct, entry.keyText());
            if (field.isEmpty()) {
                if (refusingUnknown) {
                    throw unknownField(entry, struct, path);
                }
                continue;
            }
            String name = field.get();
            Optional<YamlNode> value = decode(entry.value(), struct.fields().get(name), join(path, name));
            if (value.isPresent()) {
                result = result.with(name, value.get());
            }
        }
        return result;
    }

    private YamlMapping map(YamlMapping mapping, MapOf shape, String path) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            YamlNode value = decode(entry.value(), shape.value(), join(path, entry.keyText()))
                    .orElseGet(() -> YamlScalar.string("", entry.value().provenance()));
            YamlScalar key = key(entry);
            entries.removeIf(e -> e.keyText().equals(key.text()));
            entries.add(new Entry(key, value));
        }
        return mapping.withEntries(entries);
    }

    /** As a key of JSON: {@code on} is true, 0x1F is 31. */
    private YamlScalar key(Entry entry) {
        if (!(entry.key() instanceof YamlScalar scalar) || kind(scalar) == ScalarKind.NULL) {
            throw new RefusedException(
                    "kustomize-wrong-type",
                    "invalid " + file + ": a key must be a string",
                    entry.key().location(),
                    "Put it in quotes.");
        }
        boolean text = isText(kind(scalar)) || reading.apply(scalar) != ApiReading.kind(scalar);
        return YamlScalar.string(
                text
                        ? scalar.text()
                        : JsonText.of(YamlScalar.plain(
                                String.valueOf(ApiReading.value(scalar).value()), scalar.provenance())),
                scalar.provenance());
    }

    private YamlSequence list(YamlSequence sequence, ListOf shape, String path) {
        List<YamlNode> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            items.add(decode(item, shape.item(), path).orElseGet(() -> zero(item, shape.item())));
        }
        return sequence.withItems(items);
    }

    private static YamlNode zero(YamlNode item, Shape shape) {
        return shape instanceof Struct
                ? YamlMapping.of(List.of(), item.provenance())
                : YamlScalar.string("", item.provenance());
    }

    private ScalarKind kind(YamlScalar scalar) {
        return reading.apply(scalar);
    }

    private boolean fits(YamlNode node, Leaf leaf) {
        if (!(node instanceof YamlScalar scalar)) {
            return false;
        }
        return switch (leaf) {
            case TEXT -> isText(kind(scalar));
            case BOOL -> kind(scalar) == ScalarKind.BOOL;
            case INT -> kind(scalar) == ScalarKind.INT || isWhole(scalar);
            case ANY -> true;
        };
    }

    private static boolean isText(ScalarKind kind) {
        return kind == ScalarKind.STRING || kind == ScalarKind.TIMESTAMP || kind == ScalarKind.BINARY;
    }

    /** {@code 1e2} is as good as 100. */
    private boolean isWhole(YamlScalar scalar) {
        return kind(scalar) == ScalarKind.FLOAT
                && ApiReading.value(scalar).value() instanceof Double number
                && number == Math.rint(number);
    }

    private Optional<String> field(Struct struct, String key) {
        if (exactNames && !struct.fields().containsKey(key)) {
            return Optional.empty();
        }
        return struct.fields().containsKey(key)
                ? Optional.of(key)
                : struct.fields().keySet().stream()
                        .filter(f -> f.toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }

    private RefusedException unknownField(Entry entry, Struct struct, String path) {
        return new RefusedException(
                "kustomize-unknown-field",
                "invalid " + file + ": unknown field \"" + entry.keyText() + "\""
                        + (path.isEmpty() ? "" : " in '" + path + "'"),
                entry.key().location(),
                NearestName.of(entry.keyText(), struct.fields().keySet())
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Remove it, or correct its name."));
    }

    private RefusedException wrongType(YamlNode node, Shape shape, String path) {
        String found =
                node instanceof YamlMapping ? "a mapping" : node instanceof YamlSequence ? "a list" : scalar(node);
        String advice = shape == Leaf.TEXT && node instanceof YamlScalar scalar
                ? "Put it in quotes: \"" + scalar.text() + "\"."
                : "Make it " + shape.words() + ".";
        return new RefusedException(Problem.error(
                "kustomize-wrong-type",
                "invalid " + file + ": " + (path.isEmpty() ? "the file" : "'" + path + "'") + " must be "
                        + shape.words() + ", but is " + found,
                node.location(),
                advice));
    }

    private String scalar(YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            return "something else";
        }
        Map<ScalarKind, String> words =
                Map.of(ScalarKind.BOOL, "a boolean", ScalarKind.INT, "a number", ScalarKind.FLOAT, "a number");
        return words.getOrDefault(kind(scalar), "a string") + " (" + scalar.text() + ")";
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
