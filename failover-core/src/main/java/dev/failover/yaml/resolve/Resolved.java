package dev.failover.yaml.resolve;

import dev.failover.yaml.ScalarKind;
import org.jspecify.annotations.Nullable;

/**
 * What a scalar resolves to.
 *
 * @param value a {@link Boolean}, {@link java.math.BigInteger} (within 64 bits), {@link Double}, or {@link String};
 *     null for {@link ScalarKind#NULL}. A timestamp's is its text in RFC 3339, a binary's the text its bytes hold.
 */
public record Resolved(ScalarKind kind, @Nullable Object value) {
    static final Resolved NULL = new Resolved(ScalarKind.NULL, null);

    static Resolved string(String text) {
        return new Resolved(ScalarKind.STRING, text);
    }
}
