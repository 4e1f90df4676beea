package dev.failover.schema.model;

import dev.failover.schema.model.ValueRules.Bound;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** Holds a scalar of the right type against what its schema says of its value. */
final class ScalarCheck {
    private final Violations out;
    private final Schema schema;

    ScalarCheck(Violations out, Schema schema) {
        this.out = out;
        this.schema = schema;
    }

    void check(ApiScalar value, FieldPath path) {
        ValueRules rules = schema.value();
        if (!rules.choices().isEmpty() && !rules.choices().contains(value.json())) {
            out.invalid(
                    path,
                    value.node(),
                    "unsupported value " + out.shown(value.node()) + ": supported values: "
                            + String.join(", ", rules.choices()));
            return;
        }
        value.string().ifPresent(text -> checkText(text, value, path));
        value.number().ifPresent(number -> checkNumber(number, value, path));
        rules.format()
                .flatMap(format -> format.refusal(value))
                .ifPresent(reason -> out.invalid(path, value.node(), reason));
    }

    private void checkText(String text, ApiScalar value, FieldPath path) {
        ValueRules rules = schema.value();
        if (rules.pattern().isPresent() && !rules.pattern().get().matcher(text).find()) {
            out.invalid(
                    path,
                    value.node(),
                    out.shown(value.node()) + " doesn't match the pattern '"
                            + rules.pattern().get().pattern() + "'");
        }
        if (rules.minimumLength().isPresent() || rules.maximumLength().isPresent()) {
            length(rules.minimumLength(), rules.maximumLength(), text, value, path);
        }
    }

    private void length(OptionalLong minimum, OptionalLong maximum, String text, ApiScalar value, FieldPath path) {
        Sizes.check(minimum, maximum, text.codePointCount(0, text.length()), "characters", value.node(), path, out);
    }

    private void checkNumber(BigDecimal number, ApiScalar value, FieldPath path) {
        ValueRules rules = schema.value();
        rules.minimum()
                .filter(bound -> isBeyond(bound.value().compareTo(number), bound))
                .ifPresent(bound -> out.invalid(path, value.node(), number(value) + range("greater", bound)));
        rules.maximum()
                .filter(bound -> isBeyond(number.compareTo(bound.value()), bound))
                .ifPresent(bound -> out.invalid(path, value.node(), number(value) + range("less", bound)));
        rules.multipleOf()
                .filter(divisor -> number.remainder(divisor).signum() != 0)
                .ifPresent(divisor ->
                        out.invalid(path, value.node(), number(value) + " must be a multiple of " + divisor));
    }

    private static boolean isBeyond(int compared, Bound bound) {
        return compared > 0 || (compared == 0 && bound.exclusive());
    }

    private String number(ApiScalar value) {
        return out.shown(value.node());
    }

    private static String range(String than, Bound bound) {
        return " must be " + than + " than " + (bound.exclusive() ? "" : "or equal to ")
                + bound.value().toPlainString();
    }
}
