package dev.failover.yaml.resolve;

import dev.failover.yaml.ScalarKind;
import dev.failover.yaml.YamlScalar;
import dev.failover.yaml.YamlValueException;

/**
 * How Kubernetes itself resolves a scalar: sigs.k8s.io/yaml, which is YAML 1.1 by way of go-yaml v2. {@code yes},
 * {@code on} and {@code y} are booleans, {@code 0644} and {@code 0o644} are 420, {@code 22:30} and dates are strings.
 */
public final class ApiReading {
    private ApiReading() {}

    /** Never fails: a scalar whose text isn't what its tag says is of the tag's kind. */
    public static ScalarKind kind(YamlScalar scalar) {
        if (TaggedScalar.isString(scalar)) {
            return ScalarKind.STRING;
        }
        ScalarKind kind = scalar.tag().isEmpty()
                ? ScalarResolver.V2.resolve(scalar.text()).kind()
                : TaggedScalar.kind(scalar.tag());
        return isText(kind) ? ScalarKind.STRING : kind;
    }

    /** @throws YamlValueException when the text isn't what the tag says */
    public static Resolved value(YamlScalar scalar) {
        Resolved resolved = TaggedScalar.resolve(scalar, ScalarResolver.V2);
        return switch (resolved.kind()) {
            case TIMESTAMP -> Resolved.string(scalar.text());
            case BINARY -> new Resolved(ScalarKind.STRING, resolved.value());
            default -> resolved;
        };
    }

    private static boolean isText(ScalarKind kind) {
        return kind == ScalarKind.TIMESTAMP || kind == ScalarKind.BINARY;
    }
}
