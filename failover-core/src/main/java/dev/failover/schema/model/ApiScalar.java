package dev.failover.schema.model;

import dev.failover.flux.EntryPoint;
import dev.failover.source.Provenance.Touch;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlValueException;
import dev.failover.yaml.resolve.ApiReading;
import dev.failover.yaml.resolve.KustomizeReading;
import dev.failover.yaml.resolve.Resolved;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A scalar as the API server gets to see it.
 *
 * <p>Flux applies what kustomize prints, and that has quotes around a plain {@code y}, {@code yes} or {@code on}: they are
 * strings, and not the booleans that they would be if the file were applied by itself. What Flux's substitution puts into
 * the printed text is read afterwards, as YAML 1.1.
 */
public final class ApiScalar {

    private final YamlScalar scalar;
    private final Resolved reading;

    private ApiScalar(YamlScalar scalar, Resolved reading) {
        this.scalar = scalar;
        this.reading = reading;
    }

    public static ApiScalar of(YamlScalar scalar) {
        if (scalar.style() != ScalarStyle.PLAIN && scalar.tag().isEmpty()) {
            return new ApiScalar(scalar, text(scalar));
        }
        try {
            return new ApiScalar(
                    scalar, isSubstituted(scalar) ? ApiReading.value(scalar) : KustomizeReading.value(scalar));
        } catch (YamlValueException e) {
            return new ApiScalar(scalar, text(scalar));
        }
    }

    private static Resolved text(YamlScalar scalar) {
        return new Resolved(ScalarKind.STRING, scalar.text());
    }

    private static boolean isSubstituted(YamlScalar scalar) {
        return scalar.provenance().touches().stream().map(Touch::operator).anyMatch(EntryPoint.SUBSTITUTION::equals);
    }

    public boolean is(JsonType type) {
        return switch (type) {
            case STRING -> string().isPresent();
            case INTEGER -> number().filter(ApiScalar::isIntegral).isPresent();
            case NUMBER -> number().isPresent();
            case BOOLEAN -> reading.kind() == ScalarKind.BOOL;
            case OBJECT, ARRAY -> false;
        };
    }

    /** The text, if it is a string. */
    public Optional<String> string() {
        return switch (reading.kind()) {
            case STRING, TIMESTAMP, BINARY -> Optional.of(String.valueOf(reading.value()));
            default -> Optional.empty();
        };
    }

    /** The number, if it is one. */
    public Optional<BigDecimal> number() {
        if (reading.value() instanceof BigInteger integer) {
            return Optional.of(new BigDecimal(integer));
        }
        return reading.value() instanceof Double number && Double.isFinite(number)
                ? Optional.of(BigDecimal.valueOf(number))
                : Optional.empty();
    }

    /** What JSON would hold, for comparison with an enumeration. */
    String json() {
        return string().map(s -> '"' + s + '"')
                .or(() -> number().map(n -> n.stripTrailingZeros().toPlainString()))
                .orElseGet(() -> String.valueOf(reading.value()));
    }

    /** What it is instead of what it should be, such as {@code boolean}. */
    String typeWord() {
        return switch (reading.kind()) {
            case NULL -> "null";
            case BOOL -> "boolean";
            case INT -> "integer";
            case FLOAT -> "number";
            case STRING, TIMESTAMP, BINARY -> "string";
        };
    }

    YamlScalar node() {
        return scalar;
    }

    static boolean isIntegral(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
