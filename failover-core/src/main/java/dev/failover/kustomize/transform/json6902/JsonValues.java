package dev.failover.kustomize.transform.json6902;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlMapping.Entry;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlSequence;
import dev.failover.yaml.print.JsonText;
import dev.failover.yaml.resolve.ApiReading;
import dev.failover.yaml.resolve.KustomizeReading;
import dev.failover.yaml.resolve.Resolved;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A JSON patch works on JSON: kustomize writes the object as JSON, applies the patch, and reads the result again, by
 * which every number becomes a double. Here the nodes stay, with what that way makes of their scalars.
 */
final class JsonValues {
    /** Go's shortest form of a double turns to an exponent here. */
    private static final int LARGEST_PLAIN_EXPONENT = 5;

    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    private JsonValues() {}

    /** An object of a build, as kustomize reads it. */
    static YamlNode ofResource(YamlNode node) {
        return each(node, scalar -> {
            Resolved resolved = KustomizeReading.value(scalar);
            return resolved.kind() == ScalarKind.STRING
                    ? string(scalar, KustomizeReading.rewritten(scalar))
                    : json(scalar, resolved);
        });
    }

    /** A patch in YAML, which is read as the API server reads YAML: {@code yes} is true. */
    static YamlNode ofYamlPatch(YamlNode node) {
        return each(node, scalar -> json(scalar, ApiReading.value(scalar)));
    }

    /** A patch in JSON, whose numbers stay as they are written. */
    static YamlNode ofJsonPatch(YamlNode node) {
        return each(node, scalar -> scalar.style() == ScalarStyle.PLAIN ? scalar : string(scalar, scalar.text()));
    }

    /** The way back into the build. */
    static YamlNode toResource(YamlNode node) {
        return each(node, scalar -> {
            boolean number = scalar.kind() == ScalarKind.INT || scalar.kind() == ScalarKind.FLOAT;
            return number ? plain(scalar, shortest(Double.parseDouble(scalar.text()), scalar)) : scalar;
        });
    }

    private static YamlScalar json(YamlScalar scalar, Resolved resolved) {
        return switch (resolved.kind()) {
            case NULL -> plain(scalar, "null");
            case BOOL, INT -> plain(scalar, String.valueOf(resolved.value()));
            case FLOAT -> plain(scalar, JsonText.of(scalar.withText(String.valueOf(resolved.value()))));
            default -> string(scalar, String.valueOf(resolved.value()));
        };
    }

    private static YamlScalar plain(YamlScalar scalar, String text) {
        boolean same = scalar.tag().isEmpty()
                && scalar.style() == ScalarStyle.PLAIN
                && scalar.text().equals(text);
        return same ? scalar : YamlScalar.plain(text, scalar.provenance());
    }

    /** Quoted only where it would else be something different: that decides what a later patch makes of it. */
    private static YamlScalar string(YamlScalar scalar, String text) {
        YamlScalar plain = YamlScalar.plain(text, scalar.provenance());
        ScalarStyle style = text.indexOf('\n') >= 0
                ? ScalarStyle.LITERAL
                : plain.kind() == ScalarKind.STRING ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
        return new YamlScalar(text, style, Tags.STR, scalar.provenance());
    }

    private static String shortest(double value, YamlScalar at) {
        if (value == 0) {
            return "0";
        }
        BigDecimal digits = new BigDecimal(JsonText.of(YamlScalar.plain(Double.toString(value), at.provenance())))
                .stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return digits.toPlainString();
        }
        BigDecimal mantissa = digits.movePointLeft(exponent);
        return mantissa.toPlainString() + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static YamlNode each(YamlNode node, UnaryOperator<YamlScalar> change) {
        if (node instanceof YamlMapping mapping) {
            List<Entry> entries = mapping.entries().stream()
                    .map(e -> e.withValue(each(e.value(), change)))
                    .toList();
            return new YamlMapping(entries, false, mapping.tag(), mapping.provenance());
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items =
                    sequence.items().stream().map(i -> each(i, change)).toList();
            return new YamlSequence(items, false, sequence.tag(), sequence.provenance());
        }
        return change.apply((YamlScalar) node);
    }
}
