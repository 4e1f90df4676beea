package dev.failover.yaml.resolve;

import dev.failover.yaml.ScalarKind;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plain scalar means to go-yaml, v2 (which the API server's reader and the printer of kustomize use) or v3 (with
 * which kustomize reads). Source of the tables and their order: resolve.go of either.
 */
public enum ScalarResolver {
    V2,
    V3;

    private static final Map<String, Resolved> WORDS = new HashMap<>();
    private static final Map<String, Resolved> OLD_BOOLEANS = new HashMap<>();

    static {
        words(WORDS, Resolved.NULL, "", "~", "null", "Null", "NULL");
        words(WORDS, new Resolved(ScalarKind.BOOL, true), "true", "True", "TRUE");
        words(WORDS, new Resolved(ScalarKind.BOOL, false), "false", "False", "FALSE");
        words(WORDS, number(Double.NaN), ".nan", ".NaN", ".NAN");
        words(WORDS, number(Double.POSITIVE_INFINITY), ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF");
        words(WORDS, number(Double.NEGATIVE_INFINITY), "-.inf", "-.Inf", "-.INF");
        words(OLD_BOOLEANS, new Resolved(ScalarKind.BOOL, true), "y", "Y", "yes", "Yes", "YES", "on", "On", "ON");
        words(OLD_BOOLEANS, new Resolved(ScalarKind.BOOL, false), "n", "N", "no", "No", "NO", "off", "Off", "OFF");
    }

    /** The longest of the words. */
    private static final int WORD_LENGTH = 5;

    private static void words(Map<String, Resolved> map, Resolved meaning, String... words) {
        for (String word : words) {
            map.put(word, meaning);
        }
    }

    public Resolved resolve(String text) {
        Resolved meaning = text.length() <= WORD_LENGTH ? word(text) : null;
        if (meaning != null) {
            return meaning;
        }
        char first = text.charAt(0);
        if (first == '.') {
            Double value = GoFloat.parse(text);
            return value == null ? Resolved.string(text) : number(value);
        }
        boolean number = first == '+' || first == '-' || (first >= '0' && first <= '9');
        Resolved resolved = number ? numeric(text) : null;
        return resolved == null ? Resolved.string(text) : resolved;
    }

    private @Nullable Resolved word(String text) {
        Resolved word = WORDS.get(text);
        return word == null && this == V2 ? OLD_BOOLEANS.get(text) : word;
    }

    private @Nullable Resolved numeric(String text) {
        String timestamp = Timestamp.rfc3339(text);
        if (timestamp != null) {
            return new Resolved(ScalarKind.TIMESTAMP, timestamp);
        }
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        BigInteger integer = GoInteger.parse(digits);
        if (integer != null) {
            return new Resolved(ScalarKind.INT, integer);
        }
        Double value = GoFloat.parse(digits);
        if (value != null) {
            return number(value);
        }
        BigInteger signedBehindPrefix = signedBehindPrefix(digits);
        return signedBehindPrefix == null ? null : new Resolved(ScalarKind.INT, signedBehindPrefix);
    }

    /** {@code 0b-1} is -1: the prefix is cut off and the rest read with a sign of its own. */
    private @Nullable BigInteger signedBehindPrefix(String digits) {
        if (digits.startsWith("0b")) {
            return GoInteger.parse(digits.substring(2), 2);
        }
        return this == V3 && digits.startsWith("0o") ? GoInteger.parse(digits.substring(2), 8) : null;
    }

    private static Resolved number(double value) {
        return new Resolved(ScalarKind.FLOAT, value);
    }
}
