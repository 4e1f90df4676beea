package dev.failover.yaml.resolve;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.ScalarStyle;
import dev.failover.yaml.Tags;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlValueException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A scalar's value under its tag: both versions of go-yaml do the same once the plain text has been resolved. */
public final class TaggedScalar {
    private TaggedScalar() {}

    /** Whether it is a string without a look at its text: by tag, or because it was quoted. */
    static boolean isString(YamlScalar scalar) {
        return scalar.tag().isEmpty()
                ? scalar.style() != ScalarStyle.PLAIN
                : scalar.tag().equals(Tags.STR) || !resolvable(scalar.tag());
    }

    private static boolean resolvable(String tag) {
        return switch (tag) {
            case Tags.BOOL, Tags.INT, Tags.FLOAT, Tags.NULL, Tags.TIMESTAMP, Tags.BINARY -> true;
            default -> false;
        };
    }

    /** What the tag says it is. */
    public static ScalarKind kind(String tag) {
        return switch (tag) {
            case Tags.BOOL -> ScalarKind.BOOL;
            case Tags.INT -> ScalarKind.INT;
            case Tags.FLOAT -> ScalarKind.FLOAT;
            case Tags.NULL -> ScalarKind.NULL;
            case Tags.TIMESTAMP -> ScalarKind.TIMESTAMP;
            case Tags.BINARY -> ScalarKind.BINARY;
            default -> ScalarKind.STRING;
        };
    }

    /** @throws YamlValueException when the text isn't what the tag says */
    static Resolved resolve(YamlScalar scalar, ScalarResolver resolver) {
        if (isString(scalar)) {
            return Resolved.string(scalar.text());
        }
        if (scalar.tag().isEmpty()) {
            return resolver.resolve(scalar.text());
        }
        ScalarKind wanted = kind(scalar.tag());
        if (wanted == ScalarKind.BINARY) {
            return new Resolved(wanted, decode(scalar));
        }
        Resolved plain = resolver.resolve(scalar.text());
        if (plain.kind() == wanted) {
            return plain;
        }
        if (wanted == ScalarKind.FLOAT
                && plain.value() instanceof BigInteger integer
                && integer.bitLength() < Long.SIZE) {
            return new Resolved(wanted, (double) integer.longValue());
        }
        throw new YamlValueException("this isn't a " + shortTag(scalar.tag()), scalar);
    }

    private static String shortTag(String tag) {
        return "!!" + tag.substring(tag.lastIndexOf(':') + 1);
    }

    private static String decode(YamlScalar scalar) {
        String text = scalar.text().replace("\r", "").replace("\n", "");
        try {
            if (text.length() % 4 != 0) {
                throw new IllegalArgumentException("not padded");
            }
            return GoText.decode(Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new YamlValueException("its !!binary text isn't base64", scalar);
        }
    }
}
