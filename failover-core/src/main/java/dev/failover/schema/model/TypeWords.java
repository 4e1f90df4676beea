package dev.failover.schema.model;

import dev.failover.flux.EntryPoint;
import dev.failover.flux.substitution.Quoting;
import dev.failover.source.Location;
import dev.failover.source.Provenance.Touch;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import java.util.List;
import java.util.stream.Collectors;

/** Says what type was found where another one is needed. */
final class TypeWords {
    private TypeWords() {}

    static String mismatch(Schema schema, YamlNode node) {
        return "must be of type " + expected(schema) + ", not " + found(node);
    }

    /** @param shown the value as a message may quote it */
    static String advice(Schema schema, YamlNode node, String shown) {
        boolean isText = schema.types().contains(JsonType.STRING);
        if (isText && isSubstituted(node)) {
            return Quoting.advice(node.location(), node instanceof YamlScalar scalar ? scalar.text() : variable(node));
        }
        if (isText && node instanceof YamlScalar) {
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

    /** What stands where the variable is set, without quotes. */
    private static String variable(YamlNode node) {
        List<Touch> touches = node.provenance().touches();
        Location cause = touches.get(touches.size() - 1).cause();
        String text =
                cause.file().text().substring(cause.span().start(), cause.span().end());
        return text.replaceAll("^[\"']|[\"']$", "");
    }

    private static boolean isSubstituted(YamlNode node) {
        return node.provenance().touches().stream().anyMatch(t -> t.operator().equals(EntryPoint.SUBSTITUTION));
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
