package dev.failover.schema.model;

import dev.failover.flux.EntryPoint;
import dev.failover.source.Provenance.Touch;
import dev.failover.yaml.ApiReading;
import dev.failover.yaml.KustomizeReading;
import dev.failover.yaml.Resolved;
import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A scalar as the API server gets to see it.
 *
 * <p>On the way through kustomize {@code y} becomes the string "y"; applied by itself, or put in by Flux's substitution
 * (which works on the text that kustomize printed), it is a boolean. What is right by either reading is right here.
 */
public final class ApiScalar {

    private final YamlScalar scalar;
    private final List<Resolved> readings;

    private ApiScalar(YamlScalar scalar, List<Resolved> readings) {
        this.scalar = scalar;
        this.readings = readings;
    }

    public static ApiScalar of(YamlScalar scalar) {
        if (scalar.style() != ScalarStyle.PLAIN && scalar.tag().isEmpty()) {
            return new ApiScalar(scalar, List.of(text(scalar)));
        }
        try {
            Resolved direct = ApiReading.value(scalar);
            Resolved built = KustomizeReading.value(scalar);
            return new ApiScalar(
                    scalar, direct.equals(built) || isSubstituted(scalar) ? List.of(direct) : List.of(direct, built));
        } catch (YamlValueException e) {
            return new ApiScalar(scalar, List.of(text(scalar)));
        }
    }

    private static Resolved text(YamlScalar scalar) {
        return new Resolved(ScalarKind.STRING, scalar.text());
    }

    private static boolean isSubstituted(YamlScalar scalar) {
        return scalar.provenance().touches().stream().map(Touch::operator).anyMatch(EntryPoint.SUBSTITUTION::equals);
    }

    boolean isNull() {
        return readings.stream().allMatch(r -> r.kind() == ScalarKind.NULL);
    }

    public boolean is(JsonType type) {
        return switch (type) {
            case STRING -> string().isPresent();
            case INTEGER -> number().filter(ApiScalar::isIntegral).isPresent();
            case NUMBER -> number().isPresent();
            case BOOLEAN -> readings.stream().anyMatch(r -> r.kind() == ScalarKind.BOOL);
            case OBJECT, ARRAY -> false;
        };
    }

    /** The text, if it is a string. */
    public Optional<String> string() {
        return readings.stream()
                .filter(r -> switch (r.kind()) {
                    case STRING, TIMESTAMP, BINARY -> true;
                    default -> false;
                })
                .map(r -> String.valueOf(r.value()))
                .findFirst();
    }

    /** The number, if it is one. */
    public Optional<BigDecimal> number() {
        for (Resolved reading : readings) {
            if (reading.value() instanceof BigInteger integer) {
                return Optional.of(new BigDecimal(integer));
            }
            if (reading.value() instanceof Double number && Double.isFinite(number)) {
                return Optional.of(BigDecimal.valueOf(number));
            }
        }
        return Optional.empty();
    }

    /** What JSON would hold, for comparison with an enumeration. */
    String json() {
        return string().map(s -> '"' + s + '"')
                .or(() -> number().map(n -> n.stripTrailingZeros().toPlainString()))
                .orElseGet(() -> String.valueOf(readings.get(0).value()));
    }

    /** What it is instead of what it should be, such as {@code boolean}. */
    String typeWord() {
        return switch (readings.get(0).kind()) {
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
