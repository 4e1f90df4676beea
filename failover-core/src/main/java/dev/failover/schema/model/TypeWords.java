package dev.failover.schema.model;

import dev.failover.flux.EntryPoint;
import dev.failover.flux.substitution.Quoting;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what type was found where another one is needed. */
final class TypeWords {
    private TypeWords() {}

    static String mismatch(Schema schema, YamlNode node) {
        return "must be of type " + expected(schema) + ", not " + found(node);
    }

    /** @param shown the value as a message may quote it */
    static String advice(Schema schema, YamlNode node, String shown) {
        if (node instanceof YamlScalar scalar && schema.types().contains(JsonType.STRING)) {
            Optional<String> substituted = substituted(scalar);
            if (substituted.isPresent()) {
                return substituted.get();
            }
            return shown.startsWith("\"") ? "Put it in quotes: " + shown + "." : "Put it in quotes.";
        }
        boolean string =
                node instanceof YamlScalar scalar && ApiScalar.of(scalar).is(JsonType.STRING);
        if (string && schema.types().contains(JsonType.BOOLEAN)) {
            return "Write true or false, without quotes.";
        }
        boolean number =
                schema.types().contains(JsonType.INTEGER) || schema.types().contains(JsonType.NUMBER);
        return string && number ? "Write it without quotes." : "";
    }

    /** kustomize prints no quotes where YAML needs none, and Flux substitutes in what it prints. */
    private static Optional<String> substituted(YamlScalar scalar) {
        return scalar.provenance().touches().stream()
                        .noneMatch(t -> t.operator().equals(EntryPoint.SUBSTITUTION))
                ? Optional.empty()
                : Optional.of(Quoting.advice(scalar, scalar.text()));
    }

    private static String expected(Schema schema) {
        return schema.intOrString()
                ? "integer or string"
                : schema.types().stream().map(JsonType::word).collect(Collectors.joining(" or "));
    }

    private static String found(YamlNode node) {
        if (node instanceof YamlMapping) {
            return JsonType.OBJECT.word();
        }
        return node instanceof YamlSequence
                ? JsonType.ARRAY.word()
                : ApiScalar.of((YamlScalar) node).typeWord();
    }
}
